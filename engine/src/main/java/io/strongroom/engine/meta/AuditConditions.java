package io.strongroom.engine.meta;

import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.Outcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/// A filter of the trail as conditions of a query.
record AuditConditions(String sql, Map<String, Object> values) {
    static AuditConditions of(AuditFilter filter) {
        StringBuilder sql = new StringBuilder();
        Map<String, Object> values = new LinkedHashMap<>();
        filter.from().map(Instant::toEpochMilli).ifPresent(from -> {
            sql.append(" and recorded_at >= :from");
            values.put("from", from);
        });
        filter.until().map(Instant::toEpochMilli).ifPresent(until -> {
            sql.append(" and recorded_at < :until");
            values.put("until", until);
        });
        exactly(sql, values, "caller", filter.caller());
        exactly(sql, values, "event", filter.event());
        if (!filter.outcomes().isEmpty()) {
            // Names of an enumeration: nothing a person typed.
            sql.append(filter.outcomes().stream()
                    .map(Outcome::name)
                    .sorted()
                    .collect(Collectors.joining("', '", " and outcome in ('", "')")));
        }
        if (!filter.hidden().isEmpty()) {
            sql.append(" and not (outcome = 'DONE' and event = any(:hidden))");
            values.put("hidden", filter.hidden().toArray(String[]::new));
        }
        if (!filter.resource().isBlank()) {
            sql.append(" and (locate(:resource, lower(resource)) > 0 or locate(:resource, lower(parameters)) > 0)");
            values.put("resource", filter.resource().strip().toLowerCase(Locale.ROOT));
        }
        if (!filter.text().isBlank()) {
            sql.append(" and locate(:text, lower(event || ' ' || caller || ' ' || origin || ' ' || request_id || ' '"
                    + " || resource || ' ' || outcome || ' ' || error || ' ' || parameters)) > 0");
            values.put("text", filter.text().strip().toLowerCase(Locale.ROOT));
        }
        return new AuditConditions(sql.toString(), values);
    }

    private static void exactly(StringBuilder sql, Map<String, Object> values, String column, String value) {
        if (!value.isBlank()) {
            sql.append(" and ").append(column).append(" = :").append(column);
            values.put(column, value.strip());
        }
    }

    Query bind(Query query) {
        return query.bindMap(values);
    }
}
