package dev.offprint.platform.substack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.offprint.model.Asset;
import dev.offprint.model.AssetKind;
import dev.offprint.model.Episode;
import dev.offprint.model.Recordings;
import org.junit.jupiter.api.Test;

class RecordingsObjectTest {
    private static final String AUDIO = "https://api.substack.com/api/v1/audio/upload/u-1/src";

    private static Recordings recordings(String members) {
        try {
            return RecordingsObject.of(Json.read("{" + members.replace('\'', '"') + "}"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(members, e);
        }
    }

    @Test
    void an_episode_is_all_that_the_platform_says_of_it() {
        var found = recordings(
                "'type':'podcast','podcast_url':'https://a.example/1.mpga?post_id=7','podcast_duration':641.528,"
                        + "'podcastFields':{'podcast_episode_number':4,'podcast_season_number':2,'podcast_episode_type':'full'}");

        var audio = new Asset(AssetKind.AUDIO, "https://a.example/1.mpga?post_id=7", null, "episode");
        assertThat(found.episode()).isEqualTo(new Episode(audio, 642, 4, 2, "full"));
        assertThat(found.assets()).containsExactly(audio);
    }

    @Test
    void a_podcast_without_audio_is_one_all_the_same() {
        assertThat(recordings("'type':'podcast','podcast_url':''").episode())
                .isEqualTo(new Episode(null, null, null, null, null));
    }

    @Test
    void a_newsletter_has_no_recordings() {
        assertThat(recordings("'type':'newsletter','podcast_url':'','podcastUpload':null,'podcast_duration':null"))
                .isEqualTo(Recordings.none());
    }

    @Test
    void an_upload_stands_for_an_address() {
        assertThat(recordings("'podcastUpload':{'id':'u-1','duration':9.6}").episode())
                .isEqualTo(new Episode(new Asset(AssetKind.AUDIO, AUDIO, null, "episode"), 10, null, null, null));
        assertThat(recordings("'podcast_upload_id':'u-1'").assets())
                .extracting(Asset::url)
                .containsExactly(AUDIO);
        assertThat(recordings("'video_upload_id':'u-2'").video())
                .isEqualTo(new Asset(
                        AssetKind.VIDEO, "https://api.substack.com/api/v1/video/upload/u-2/src", null, "video"));
    }

    @Test
    void the_part_that_is_free_serves_where_the_whole_is_not_given() {
        var found = recordings("'type':'podcast','podcastFields':{'free_podcast_url':'https://a.example/free.mp3'}");

        assertThat(found.assets()).extracting(Asset::url).containsExactly("https://a.example/free.mp3");
    }

    @Test
    void the_readers_token_stands_only_in_the_address_that_is_tried_last() {
        assertThat(recordings("'podcast_url':'" + AUDIO + "?token=eyJ'").assets())
                .containsExactly(new Asset(AssetKind.AUDIO, AUDIO, AUDIO + "?token=eyJ", "episode"));
        assertThat(recordings("'podcast_url':'" + AUDIO + "?token=eyJ&v=2'").assets())
                .extracting(Asset::url)
                .containsExactly(AUDIO + "?v=2");
        assertThat(recordings("'podcast_url':'" + AUDIO + "?v=2&token=eyJ'").assets())
                .extracting(Asset::url)
                .containsExactly(AUDIO + "?v=2");
    }

    @Test
    void the_author_reading_aloud_counts_and_the_machine_does_not() {
        assertThat(recordings("'audio_items':[{'type':'tts','audio_url':'https://a.example/tts.mp3'}]"))
                .isEqualTo(Recordings.none());
        assertThat(recordings("'voiceoverUpload':{'id':'u-1'}").voiceOver())
                .isEqualTo(new Asset(AssetKind.AUDIO, AUDIO, null, "voiceover"));
        assertThat(recordings("'audio_items':[{'type':'voiceover','audio_url':'https://a.example/v.mp3'}]")
                        .assets())
                .extracting(Asset::url)
                .containsExactly("https://a.example/v.mp3");
    }

    @Test
    void what_is_no_address_or_number_is_left_out() {
        assertThat(recordings("'type':'podcast','podcast_url':'audio.mp3','podcast_duration':'long',"
                                + "'podcastFields':{'podcast_episode_number':'four'}")
                        .episode())
                .isEqualTo(new Episode(null, null, null, null, null));
    }
}
