package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.MirrorRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Mirror rules as documents write them: routing rules of a website whose redirect is a mirror. Whatever else a website
/// can have is refused, since to leave it out would make something else of it.
final class WebsiteDocument {
    static final String ROOT = "WebsiteConfiguration";
    private static final int NOT_FOUND = 404;

    private WebsiteDocument() {}

    /// What PutBucketWebsite is sent.
    static List<MirrorRule> read(XmlElement root) throws FailureException {
        refuseOthers(root, Set.of("RoutingRules"));
        XmlElement list = root.first("RoutingRules")
                .orElseThrow(() -> Failure.malformedXml().asException());
        refuseOthers(list, Set.of("RoutingRule"));
        List<MirrorRule> rules = new ArrayList<>();
        for (XmlElement rule : list.all("RoutingRule")) {
            rules.add(rule(rule));
        }
        return rules;
    }

    private static MirrorRule rule(XmlElement rule) throws FailureException {
        refuseOthers(rule, Set.of("RuleNumber", "Condition", "Redirect"));
        Optional<XmlElement> condition = rule.first("Condition");
        if (condition.isPresent()) {
            refuseOthers(condition.get(), Set.of("KeyPrefixEquals", "HttpErrorCodeReturnedEquals"));
            refuseOtherText(condition.get(), "HttpErrorCodeReturnedEquals", "404");
        }
        XmlElement redirect =
                rule.first("Redirect").orElseThrow(() -> Failure.malformedXml().asException());
        refuseOthers(
                redirect,
                Set.of("RedirectType", "MirrorURL", "MirrorFollowRedirect", "MirrorCheckMd5", "MirrorHeaders"));
        refuseOtherText(redirect, "RedirectType", "Mirror");
        String address = redirect.textOf("MirrorURL")
                .orElseThrow(() -> Failure.malformedXml().asException());
        return new MirrorRule(
                condition
                        .flatMap(one -> one.first("KeyPrefixEquals"))
                        .map(XmlElement::text)
                        .orElse(""),
                new MirrorOrigin(address, MirrorOrigin.InternalAddresses.REFUSED, Instant.EPOCH),
                !redirect.textOf("MirrorFollowRedirect").filter("false"::equals).isPresent(),
                redirect.textOf("MirrorCheckMd5").filter("true"::equals).isPresent(),
                headers(redirect));
    }

    private static SortedMap<String, String> headers(XmlElement redirect) throws FailureException {
        SortedMap<String, String> headers = new TreeMap<>();
        Optional<XmlElement> given = redirect.first("MirrorHeaders");
        if (given.isPresent()) {
            refuseOthers(given.get(), Set.of("Set"));
            for (XmlElement one : given.get().all("Set")) {
                headers.put(one.textOf("Key").orElse(""), one.textOf("Value").orElse(""));
            }
        }
        return headers;
    }

    private static void refuseOthers(XmlElement element, Set<String> done) throws FailureException {
        for (XmlElement child : element.children()) {
            boolean saysNothing = child.children().isEmpty()
                    && (child.text().isBlank() || child.text().strip().equals("false"));
            if (!done.contains(child.name()) && !saysNothing) {
                throw notImplemented(child.name());
            }
        }
    }

    private static void refuseOtherText(XmlElement element, String name, String done) throws FailureException {
        if (!element.textOf(name).orElse(done).equals(done)) {
            throw notImplemented(name);
        }
    }

    private static FailureException notImplemented(String element) {
        return new Failure(
                        400,
                        "NotImplemented",
                        "Of websites only mirror rules are implemented, without " + element + ".")
                .with("Element", element)
                .asException();
    }

    /// What GetBucketWebsite answers.
    static byte[] of(List<MirrorRule> rules) {
        return XmlWriter.document(
                ROOT,
                xml -> xml.element("RoutingRules", list -> {
                    for (int i = 0; i < rules.size(); i++) {
                        MirrorRule rule = rules.get(i);
                        int number = i + 1;
                        list.element("RoutingRule", one -> write(one.number("RuleNumber", number), rule));
                    }
                }));
    }

    private static void write(XmlWriter xml, MirrorRule rule) {
        xml.element(
                        "Condition",
                        one -> one.text("KeyPrefixEquals", rule.prefix())
                                .number("HttpErrorCodeReturnedEquals", NOT_FOUND))
                .element("Redirect", one -> {
                    one.text("RedirectType", "Mirror")
                            .flag("PassQueryString", false)
                            .text("MirrorURL", rule.origin().location())
                            .flag("MirrorPassQueryString", false)
                            .flag("MirrorFollowRedirect", rule.followRedirects())
                            .flag("MirrorCheckMd5", rule.checkMd5());
                    if (!rule.headers().isEmpty()) {
                        one.element("MirrorHeaders", headers -> headers(headers, rule));
                    }
                });
    }

    private static void headers(XmlWriter xml, MirrorRule rule) {
        rule.headers()
                .forEach((name, value) ->
                        xml.element("Set", one -> one.text("Key", name).text("Value", value)));
    }
}
