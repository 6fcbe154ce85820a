package io.sluice.rules.fast;

/** A rule holds something that is not seen through; the message says what, for the people who wrote it. */
final class Unseen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unseen(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
