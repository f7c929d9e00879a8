package io.strongroom.app.console.tour;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/// The way through the console: set up a demo store, seal it, open it again, look at every page.
final class ConsoleTour {
    private static final Duration STORE_MADE = Duration.ofMinutes(5);
    private static final Duration OPENED = Duration.ofSeconds(60);
    private static final List<String> PAGES =
            List.of("buckets", "objects", "keys", "jobs", "access", "audit", "endpoint", "settings", "overview");

    private final Hands hands;
    private final String passphrase;

    ConsoleTour(Hands hands) {
        this.hands = hands;
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        this.passphrase = "amber ledger " + HexFormat.of().formatHex(random);
    }

    void walk() throws TourFailedException {
        setUp();
        sealAndOpen();
        setDefault();
        lookAround();
    }

    private void setUp() throws TourFailedException {
        hands.awaitNode("firstRun", OPENED);
        hands.await(
                "the folder to be looked at",
                OPENED,
                () -> !hands.node("#wizardNext").orElseThrow().isDisabled());
        hands.picture("first-run-folder");
        hands.press("wizardNext");
        hands.type("newPassphrase", passphrase);
        hands.type("newPassphraseRepeat", passphrase);
        hands.picture("first-run-passphrase");
        hands.press("wizardNext");
        hands.awaitNode("recoveryGroup7", OPENED);
        hands.type("recoveryTyped", hands.text("recoveryGroup" + askedGroup()));
        hands.tick("recoveryKept");
        hands.press("recoveryHide");
        hands.picture("first-run-recovery-key");
        hands.press("wizardNext");
        hands.picture("first-run-ready");
        hands.press("wizardNext");
        hands.awaitNode("store", STORE_MADE);
        awaitOverview();
        hands.picture("overview");
    }

    private String askedGroup() throws TourFailedException {
        return hands.text("recoveryAsk").replaceAll("\\D", "");
    }

    private void sealAndOpen() throws TourFailedException {
        hands.press("navSeal");
        hands.awaitNode("unlock", OPENED);
        hands.type("unlockSecret", passphrase);
        hands.picture("unlock");
        hands.press("unlockOpen");
        hands.awaitNode("store", OPENED);
        awaitOverview();
    }

    private void awaitOverview() throws TourFailedException {
        hands.await(
                "the numbers of the overview",
                OPENED,
                () -> hands.node("#overviewContent")
                        .filter(found -> found.isVisible())
                        .isPresent());
    }

    // A bucket without a default gets one; what it holds stays as it is.
    private void setDefault() throws TourFailedException {
        if (!hands.sees("nav-buckets")) {
            return;
        }
        hands.press("nav-buckets");
        hands.select("bucketsTable", "public-assets");
        hands.picture("bucket-without-default");
        hands.press("bucketsSetDefault");
        hands.awaitNode("defaultWizard", OPENED);
        hands.press("defaultSseOss");
        hands.picture("default-encryption-method");
        hands.press("wizardNext");
        hands.await("the review", OPENED, () -> hands.node("#reviewNewUploads").isPresent());
        hands.picture("default-encryption-review");
        hands.press("wizardNext");
        hands.await(
                "the default to be saved",
                OPENED,
                () -> hands.node("#defaultWizard").isEmpty());
        hands.picture("bucket-with-default");
    }

    // A page that is not part of this console has no entry and is left out.
    private void lookAround() throws TourFailedException {
        for (String page : PAGES) {
            if (hands.sees("nav-" + page)) {
                hands.press("nav-" + page);
                hands.fx(() -> true);
                hands.picture(page);
            }
        }
    }
}
