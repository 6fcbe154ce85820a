@echo off
rem Runs Sluice from an unpacked zip, or from a source tree in which "mvn package" was run.
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%sluice.jar"
if not exist "%JAR%" set "JAR=%ROOT%target\sluice.jar"
if not exist "%JAR%" (
  echo sluice: there is no program in %ROOT%. In a source tree, run: mvn package -DskipTests 1>&2
  exit /b 3
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo sluice: no Java was found. Sluice needs Java 17 or newer; set JAVA_HOME to it. 1>&2
  exit /b 3
)
set "OPTIONS=-Dfile.encoding=UTF-8 -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
for %%C in (run validate calibrate ablate sensitivity) do if "%~1"=="%%C" set "OPTIONS=-Dfile.encoding=UTF-8 -XX:+UseParallelGC -XX:MaxRAMPercentage=70"
if "%~1"=="compare" set "OPTIONS=-Dfile.encoding=UTF-8 -XX:+UseSerialGC"
chcp 65001 >nul
"%JAVA%" %OPTIONS% %SLUICE_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
