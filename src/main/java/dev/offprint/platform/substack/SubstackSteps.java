package dev.offprint.platform.substack;

import dev.offprint.clean.CleanStep;
import java.util.List;
import java.util.stream.Stream;

/** The steps for Substack's markup, in the order in which they are asked. */
final class SubstackSteps {

    /** What only serves the platform. */
    private static final List<CleanStep> FURNITURE =
            List.of(new FurnitureStep(), new CaptionedButtonStep(), new ButtonStep());

    /** The author's own text and pictures in structures of the editor's. */
    private static final List<CleanStep> TEXT = List.of(
            new GalleryStep(),
            new FootnoteReferenceStep(),
            new FootnoteStep(),
            new MentionStep(),
            new CashtagStep(),
            new HighlightedCodeStep(),
            new VerseStep(),
            new MathStep(),
            new PullQuoteStep(),
            new CalloutStep());

    /** What is shown from elsewhere. */
    private static final List<CleanStep> EMBEDS = List.of(
            new TweetStep(),
            new YouTubeStep(),
            new VimeoStep(),
            new SpotifyStep(),
            new SoundCloudStep(),
            new ApplePodcastStep(),
            new BandcampStep(),
            new TikTokStep(),
            new InstagramStep(),
            new BlueskyStep(),
            new EmbeddedPostStep(),
            new DigestPostStep(),
            new PublicationCardStep(),
            new CommentStep(),
            new ChatPostStep(),
            new FileStep(),
            new UploadStep(),
            new GistStep(),
            new DatawrapperStep(),
            new MarketStep(),
            new PolymarketStep(),
            new ServerSideStep());

    /** Signs that are wide enough to be those of anything above, and so come last. */
    private static final List<CleanStep> REST = List.of(
            new PictureStep(), new InlinePictureStep(), new FallbackStep(), new FileLinkStep(), new OwnLinkStep());

    private SubstackSteps() {}

    /** All of them. */
    static List<CleanStep> all() {
        return Stream.of(FURNITURE, TEXT, EMBEDS, REST).flatMap(List::stream).toList();
    }
}
