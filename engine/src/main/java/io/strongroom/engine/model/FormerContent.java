package io.strongroom.engine.model;

/// What becomes of the files that a job replaces.
public sealed interface FormerContent {
    /// Most days that former content is kept.
    int MOST_DAYS = 365;

    /// They are removed.
    record Remove() implements FormerContent {}

    /// They are overwritten with zeros before they are removed, as far as file system and medium let
    /// that happen.
    record Overwrite() implements FormerContent {}

    /// They are kept for some days, so that the job can be undone byte by byte until then.
    ///
    /// @param days from 1 to [#MOST_DAYS]
    record Keep(int days) implements FormerContent {
        public Keep {
            if (days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException("kept for " + days + " days");
            }
        }
    }
}
