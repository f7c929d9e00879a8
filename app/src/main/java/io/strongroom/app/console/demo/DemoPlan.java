package io.strongroom.app.console.demo;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import java.util.List;
import java.util.Optional;

/// What the demo data consists of: the buckets and keys of the design language, with fewer and
/// smaller files.
final class DemoPlan {
    private DemoPlan() {}

    /// A key of the demo data.
    record DemoKey(KeyAlias alias, KeyOrigin origin, KeySpec spec, String description) {}

    static List<DemoKey> keys() {
        return List.of(
                key("finance-2024", KeyOrigin.EXTERNAL, KeySpec.AES_256, "Ledgers and invoices"),
                key("legal-hold", KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "Contracts under legal hold"),
                key("gov-sm4", KeyOrigin.ALIYUN_KMS, KeySpec.SM4, "Records that must use SM4"),
                key("hr-archive", KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "Personnel files"),
                key("ml-team", KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "Not used yet"),
                key("payroll-2022", KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "No longer needed"),
                key("partner-exchange", KeyOrigin.EXTERNAL, KeySpec.AES_256, "Waits for the partner's material"));
    }

    private static DemoKey key(String alias, KeyOrigin origin, KeySpec spec, String description) {
        return new DemoKey(new KeyAlias(KeyAlias.PREFIX + alias), origin, spec, description);
    }

    /// The key whose material was brought, and expires soon.
    static KeyAlias owned() {
        return new KeyAlias(KeyAlias.PREFIX + "finance-2024");
    }

    /// The key that rotates by itself.
    static KeyAlias rotating() {
        return new KeyAlias(KeyAlias.PREFIX + "ml-team");
    }

    /// The key whose objects cannot be read for now.
    static KeyAlias disabled() {
        return new KeyAlias(KeyAlias.PREFIX + "hr-archive");
    }

    /// The key that goes in a few days.
    static KeyAlias going() {
        return new KeyAlias(KeyAlias.PREFIX + "payroll-2022");
    }

    static List<DemoBucket> buckets() {
        return List.of(mlSamples(), collabDocs(), finance(), invoices(), contracts(), media(), records(), assets());
    }

    private static DemoBucket mlSamples() {
        return bucket(
                "ml-samples",
                List.of(DemoSeries.of("imported/2025/batch-%03d.csv", 4)),
                Optional.of(EncryptionRule.ossManaged()),
                List.of(
                        DemoSeries.of("train/shard-%04d.bin", 18).with("split", "train"),
                        DemoSeries.of("validation/shard-%04d.bin", 8).with("split", "validation"),
                        DemoSeries.of("labels/part-%02d.json", 10).with("reviewed-by", "li.wei")));
    }

    private static DemoBucket collabDocs() {
        return bucket(
                "collab-docs",
                List.of(),
                Optional.of(EncryptionRule.kmsManaged()),
                List.of(
                        DemoSeries.of("notes/week-%02d.md", 14),
                        DemoSeries.of("drafts/proposal-v%d.txt", 6).with("author", "chen.jing"),
                        DemoSeries.of("评审/纪要-%02d.md", 4)));
    }

    private static DemoBucket finance() {
        return bucket(
                "finance-archive",
                List.of(),
                Optional.of(named("finance-2024")),
                List.of(
                        DemoSeries.of("2024/Q1/ledger-%02d.csv", 6),
                        DemoSeries.of("2024/Q2/ledger-%02d.csv", 6),
                        DemoSeries.of("2024/Q3/ledger-%02d.csv", 6).with("closed", "true")));
    }

    private static DemoBucket invoices() {
        return bucket(
                "invoices-2023",
                List.of(),
                Optional.of(named("finance-2024")),
                List.of(DemoSeries.of("2023/invoice-%05d.json", 20).with("currency", "EUR")));
    }

    private static DemoBucket contracts() {
        return bucket(
                "contracts-legal",
                List.of(DemoSeries.of("drafts/nda-v%d.txt", 2)),
                Optional.of(named("legal-hold")),
                List.of(
                        DemoSeries.of("signed/contract-%03d.txt", 12).with("hold", "case-4711"),
                        DemoSeries.of("finance/annex-%02d.csv", 7).under(named("finance-2024")),
                        DemoSeries.of("hr/salaries-%d.csv", 2).under(named("hr-archive")),
                        DemoSeries.of("templates/clause-%02d.md", 1).under(EncryptionRule.ossManaged()),
                        DemoSeries.of("templates/cover-%02d.md", 1).under(EncryptionRule.kmsManaged())));
    }

    private static DemoBucket media() {
        return new DemoBucket(
                new BucketName("media-mirror"),
                List.of(),
                Optional.of(EncryptionRule.ossManaged()),
                List.of(DemoSeries.of("uploads/clip-%03d.bin", 11)),
                List.of(
                        DemoSeries.of("origin/posters/poster-%02d.svg", 9),
                        DemoSeries.of("origin/subtitles/track-%02d.txt", 10)));
    }

    private static DemoBucket records() {
        EncryptionRule sm4 =
                new EncryptionRule.Kms(new EncryptionRule.KeyChoice.Named("alias/gov-sm4"), DataAlgorithm.SM4);
        return bucket(
                "gov-records",
                List.of(),
                Optional.of(sm4),
                List.of(DemoSeries.of("register/2026/record-%04d.json", 10).with("classification", "internal")));
    }

    private static DemoBucket assets() {
        return bucket(
                "public-assets",
                List.of(
                        DemoSeries.of("css/site-%02d.css", 4),
                        DemoSeries.of("img/logo-%02d.svg", 10),
                        DemoSeries.of("pages/help-%02d.html", 8)),
                Optional.empty(),
                List.of());
    }

    private static EncryptionRule named(String alias) {
        return EncryptionRule.kms(KeyAlias.PREFIX + alias);
    }

    private static DemoBucket bucket(
            String name, List<DemoSeries> before, Optional<EncryptionRule> rule, List<DemoSeries> after) {
        return new DemoBucket(new BucketName(name), before, rule, after, List.of());
    }
}
