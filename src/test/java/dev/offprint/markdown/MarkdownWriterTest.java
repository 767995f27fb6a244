package dev.offprint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offprint.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {

    @Test
    void an_empty_document_is_an_empty_text() {
        assertThat(new MarkdownWriter().write(new Document(List.of()))).isEmpty();
    }
}
