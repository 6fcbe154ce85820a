package io.sluice.architecture.planted.rules.deep;

import io.sluice.architecture.planted.world.Somebody;
import java.util.function.LongSupplier;

/** Plant: a deeper package of {@code rules} uses {@code world} only inside a lambda. */
public final class DeepLaw {
    private DeepLaw() {}

    static LongSupplier ask(long fen) {
        return () -> new Somebody(fen).fen();
    }
}
