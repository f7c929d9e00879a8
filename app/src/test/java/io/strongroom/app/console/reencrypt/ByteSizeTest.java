package io.strongroom.app.console.reencrypt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({"0,0", "512,512", "10 MB,10485760", "1.5gb,1610612736", "  3 kb ,3072", "2TB,2199023255552"})
    void sizesAreReadAsPeopleTypeThem(String text, long bytes) {
        assertThat(ByteSize.parse(text)).contains(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MB", "-1", "1,5 MB", "10 XB", "1e3", "999999999999999 TB"})
    void whatIsNoSizeIsNone(String text) {
        assertThat(ByteSize.parse(text)).isEmpty();
    }
}
