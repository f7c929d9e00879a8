package io.strongroom.app.http.sign;

import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Query.Parameter;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The last line of what signature V1 covers: the resource with the parameters that belong to it.
///
/// Clients do not agree whether an empty value is written with its equals sign, nor on a few rarer parameters, so a
/// request has up to four forms.
final class V1Resource {
    /// What all SDKs sign.
    private static final Set<String> BY_ALL = names("""
            acl append asyncFetch bucketInfo callback callback-var cname comp continuation-token cors delete
            encryption endTime inventory inventoryId lifecycle live location logging metaQuery objectMeta
            partNumber policy position qos qosInfo referer regionList replication replicationLocation
            replicationProgress requestPayment resourceGroup response-cache-control response-content-disposition
            response-content-encoding response-content-language response-content-type response-expires restore
            security-token sequential startTime stat status style styleName symlink tagging transferAcceleration
            uploadId uploads versionId versioning versions vod website worm wormExtend wormId x-oss-ac-forward-
            allow x-oss-ac-source-ip x-oss-ac-subnet-mask x-oss-ac-vpc-id x-oss-async-process x-oss-process
            x-oss-request-payer x-oss-traffic-limit
            """);

    /// What some SDKs sign besides.
    private static final Set<String> BY_SOME = names("""
            accessPoint accessPointPolicy bucketArchiveDirectRead cloudboxes group httpsConfig img link
            objectInfo policyStatus processConfiguration publicAccessBlock qosRequester redundancyTransition
            requesterQosInfo resourcePool resourcePoolBuckets resourcePoolInfo responseHeader rtc seal udf
            udfApplication udfApplicationLog udfId udfImage udfImageDesc udfName vip vpcip withHashContext
            x-oss-access-point-name x-oss-delete x-oss-dir x-oss-enable-md5 x-oss-enable-sha1 x-oss-enable-
            sha256 x-oss-hash-ctx x-oss-md5-ctx x-oss-redundancy-transition-taskid x-oss-rename x-oss-target-
            redundancy-type x-oss-write-get-object-response
            """);

    private V1Resource() {}

    private static Set<String> names(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }

    /// The forms that clients may have signed, the usual one first.
    static SequencedSet<String> forms(SignedRequest request) {
        Predicate<Parameter> byAll = parameter -> BY_ALL.contains(parameter.name());
        Predicate<Parameter> bySome = byAll.or(parameter -> BY_SOME.contains(parameter.name()));
        SequencedSet<String> forms = new LinkedHashSet<>();
        for (Predicate<Parameter> signed : List.of(byAll, bySome)) {
            forms.add(form(request, signed, V1Resource::bare));
            forms.add(form(request, signed, V1Resource::asSent));
        }
        return forms;
    }

    private static String form(
            SignedRequest request, Predicate<Parameter> signed, Function<Parameter, String> written) {
        String parameters = request.query().parameters().stream()
                .filter(signed)
                .sorted(Comparator.comparing(Parameter::name))
                .map(written)
                .collect(Collectors.joining("&"));
        return request.resource() + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String bare(Parameter parameter) {
        return parameter.value().isEmpty() ? parameter.name() : parameter.name() + "=" + parameter.value();
    }

    private static String asSent(Parameter parameter) {
        return parameter.form() == Query.Form.BARE ? parameter.name() : parameter.name() + "=" + parameter.value();
    }
}
