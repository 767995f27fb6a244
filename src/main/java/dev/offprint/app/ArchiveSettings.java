package dev.offprint.app;

import dev.offprint.archive.FieldChoice;
import dev.offprint.archive.FieldRules;
import dev.offprint.archive.Profile;
import dev.offprint.model.PostRef;
import dev.offprint.model.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code offprint.yaml} says: where the archive's posts come from and how they are kept. Limits, dates, network
 * settings and secrets never stand there.
 *
 * @param sources as the user gave them, in order, none twice
 * @param platform the platform to take the sources for; null to recognise it
 * @param url where files among the sources came from: the publication that an export is of; null when it is not known
 * @param profile a {@link Profile}'s label; null for the default
 * @param images {@code local} or {@code remote}; null for the default
 * @param media a {@link MediaChoice}'s label; null for the default
 * @param comments whether what readers said is kept; null for the default
 * @param frontMatter {@code yaml} or {@code none}; null for the default
 * @param paid {@code keep}, {@code draft} or {@code skip}; null for the default
 * @param baseUrl the root of the site that is made of the archive; null while it is not known
 * @param timezone the zone of the days in names and dates, such as {@code Europe/Paris}; null for UTC
 * @param fields which front matter is written, and under which names, as a {@link FieldChoice} reads it; null for all
 * @param keepDuplicates whether a story is kept twice that is on two platforms; null for the default
 */
public record ArchiveSettings(
        List<String> sources,
        @Nullable String platform,
        @Nullable String url,
        @Nullable String profile,
        @Nullable String images,
        @Nullable String media,
        @Nullable Boolean comments,
        @Nullable String frontMatter,
        @Nullable String paid,
        @Nullable String baseUrl,
        @Nullable String timezone,
        @Nullable String fields,
        @Nullable Boolean keepDuplicates) {
    /** The file's name, at the archive's root. */
    public static final String FILE = "offprint.yaml";

    public ArchiveSettings {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** The settings of an archive that does not exist yet. */
    public static ArchiveSettings none() {
        return new ArchiveSettings(List.of(), null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** These settings, with whose the sources are and where files among them came from; null for what is not known. */
    public ArchiveSettings withOrigin(@Nullable String ofPlatform, @Nullable String ofUrl) {
        return new ArchiveSettings(
                sources,
                ofPlatform,
                ofUrl,
                profile,
                images,
                media,
                comments,
                frontMatter,
                paid,
                baseUrl,
                timezone,
                fields,
                keepDuplicates);
    }

    /**
     * The settings of an archive that is there.
     *
     * @throws SettingsException when the folder holds none, or they are not the YAML expected
     */
    public static ArchiveSettings of(Path archive) throws IOException, SettingsException {
        var file = archive.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new SettingsException(
                    "%s does not exist; expected a folder that 'offprint export' has made".formatted(file));
        }
        return parse(Files.readString(file));
    }

    /**
     * Reads the file's text.
     *
     * @throws SettingsException when it is not the YAML expected
     */
    public static ArchiveSettings parse(String yaml) throws SettingsException {
        return checked(SettingsYaml.read(yaml));
    }

    /** A word that is not known must not publish by mistake what was to be kept back. */
    private static ArchiveSettings checked(ArchiveSettings settings) throws SettingsException {
        if (settings.profile != null && Profile.labelled(settings.profile).isEmpty()) {
            throw new SettingsException("offprint.yaml: 'profile: %s' is not known; expected one of %s"
                    .formatted(settings.profile, String.join(", ", Profile.labels())));
        }
        if (settings.paid != null && PaidPosts.labelled(settings.paid).isEmpty()) {
            throw new SettingsException(
                    "offprint.yaml: 'paid: %s' is not known; expected keep, draft or skip".formatted(settings.paid));
        }
        if (settings.media != null && MediaChoice.named(settings.media).isEmpty()) {
            throw new SettingsException(
                    "offprint.yaml: 'media: %s' is not known; expected none, files or all".formatted(settings.media));
        }
        Choices.check(settings);
        return settings;
    }

    /** The tool that the archive is for; {@link Profile#PLAIN} unless {@code profile} says otherwise. */
    public Profile toolProfile() {
        return Optional.ofNullable(profile).flatMap(Profile::labelled).orElse(Profile.PLAIN);
    }

    /** Whether pictures are fetched; they are unless {@code images} says otherwise. */
    boolean localImages() {
        return !"remote".equals(images);
    }

    /** Which attachments and recordings are fetched; attachments unless {@code media} says otherwise. */
    MediaChoice mediaChoice() {
        return Optional.ofNullable(media).flatMap(MediaChoice::named).orElse(MediaChoice.FILES);
    }

    /** Whether what readers said about a post is kept; it is when {@code comments} says so. */
    boolean withComments() {
        return Boolean.TRUE.equals(comments);
    }

    /** True when a post is kept with these settings as it is with the others. */
    boolean keepsLike(ArchiveSettings other) {
        return toolProfile() == other.toolProfile()
                && localImages() == other.localImages()
                && mediaChoice() == other.mediaChoice()
                && withComments() == other.withComments()
                && withFrontMatter() == other.withFrontMatter()
                && paidPosts() == other.paidPosts()
                && zone().equals(other.zone())
                && Objects.equals(fields, other.fields);
    }

    /** The root of the site without a slash at its end; null while it is not known. */
    @Nullable
    String siteRoot() {
        return baseUrl == null ? null : baseUrl.replaceAll("/+$", "");
    }

    /** The zone of days; UTC unless {@code timezone} says otherwise. */
    ZoneId zone() {
        return timezone == null ? ZoneOffset.UTC : ZoneId.of(timezone);
    }

    /** What front matter is written; all unless {@code fields} says otherwise. */
    FieldRules fieldRules() {
        return new FieldRules(fields == null ? null : FieldChoice.parse(fields), zone());
    }

    /** Whether a story that is on two platforms is kept twice; it is when {@code keep_duplicates} says so. */
    boolean keepsDuplicates() {
        return Boolean.TRUE.equals(keepDuplicates);
    }

    /** True for a post that is marked as a draft: one that is not published, or that not everybody is to see. */
    boolean marksAsDraft(PostRef ref) {
        boolean heldBack = ref.visibility() != Visibility.EVERYONE && paidPosts() == PaidPosts.DRAFT;
        return heldBack || ref.isDraft();
    }

    /** Whether posts begin with front matter; they do unless {@code front_matter} says otherwise. */
    boolean withFrontMatter() {
        return !"none".equals(frontMatter);
    }

    /**
     * What becomes of posts that not everybody may read. Unless {@code paid} says otherwise they are kept, and not published
     * where the archive is for a tool that publishes.
     */
    PaidPosts paidPosts() {
        return Optional.ofNullable(paid)
                .flatMap(PaidPosts::labelled)
                .orElse(toolProfile().isSite() ? PaidPosts.DRAFT : PaidPosts.KEEP);
    }

    /** False for a post that the archive's tool will not publish: a link to it would lead nowhere. */
    boolean publishes(PostRef post) {
        return !toolProfile().isSite() || !marksAsDraft(post);
    }

    /** The file's text. */
    public String yaml() {
        return SettingsYaml.write(this);
    }

    /** These settings with what a run was told on top: its sources are added, its choices replace those made before. */
    public ArchiveSettings with(ArchiveSettings told) {
        var all = new LinkedHashSet<>(sources);
        all.addAll(told.sources());
        return new ArchiveSettings(
                List.copyOf(all),
                later(told.platform(), platform),
                later(told.url(), url),
                later(told.profile(), profile),
                later(told.images(), images),
                later(told.media(), media),
                told.comments() == null ? comments : told.comments(),
                later(told.frontMatter(), frontMatter),
                later(told.paid(), paid),
                later(told.baseUrl(), baseUrl),
                later(told.timezone(), timezone),
                later(told.fields(), fields),
                told.keepDuplicates() == null ? keepDuplicates : told.keepDuplicates());
    }

    private static @Nullable String later(@Nullable String told, @Nullable String before) {
        return told == null ? before : told;
    }
}
