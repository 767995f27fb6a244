package dev.offprint.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.platform.medium.MediumPlatform;
import dev.offprint.platform.substack.SubstackPlatform;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformHomeTest {
    @ParameterizedTest
    @CsvSource({
        "https://tidewater.substack.com/, https://tidewater.substack.com",
        "https://Tidewater.substack.com/p/the-spoon?r=1, https://tidewater.substack.com",
        "https://open.substack.com/pub/tidewater/p/the-spoon, https://tidewater.substack.com",
        "https://www.letters.example/archive, https://www.letters.example",
        "https://substack.com/home/post/p-170000101, ",
        "https://substack.com/@tide, "
    })
    void an_address_of_substack_tells_its_publication(URI address, URI home) {
        assertThat(new SubstackPlatform().home(address).orElse(null)).isEqualTo(home);
    }

    @ParameterizedTest
    @CsvSource({
        "https://medium.com/@wren.alder, https://medium.com/@wren.alder",
        "https://medium.com/@wren.alder/the-rope-5a1e00000002, https://medium.com/@wren.alder",
        "https://medium.com/mill-notes, https://medium.com/mill-notes",
        "https://medium.com/mill-notes/the-rope-5a1e00000002, https://medium.com/mill-notes",
        "https://wren.medium.com/the-rope-5a1e00000002, https://wren.medium.com",
        "https://stories.example/the-rope-5a1e00000002, https://stories.example",
        "https://medium.com/p/5a1e00000002, ",
        "https://link.medium.com/AbCdEf, "
    })
    void an_address_of_medium_tells_its_writer_or_publication(URI address, URI home) {
        assertThat(new MediumPlatform().home(address).orElse(null)).isEqualTo(home);
    }
}
