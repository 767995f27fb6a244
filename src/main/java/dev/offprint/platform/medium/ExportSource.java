package dev.offprint.platform.medium;

import dev.offprint.model.Original;
import dev.offprint.model.PostRef;
import dev.offprint.model.Problem;
import dev.offprint.platform.PostSource;
import dev.offprint.platform.UnavailablePostException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stories of Medium's official export, a page each. Drafts and responses are among them, and stories that are listed
 * nowhere: nothing in a file tells those from others.
 */
final class ExportSource implements PostSource {
    private final ExportLayout layout;
    private final @Nullable ExportDetails details;
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private final MediumPostReader reader = new MediumPostReader();
    private volatile boolean holdsPublished;

    /** {@code details} adds what the files do not say; null where nothing may be asked of the network. */
    ExportSource(ExportLayout layout, @Nullable ExportDetails details) {
        this.layout = layout;
        this.details = details;
        for (var name : layout.files().refused()) {
            leaveOut(name, "is a link, is there twice, or leads out of the export");
        }
    }

    @Override
    public Stream<PostRef> list() {
        // The names tell the days, so that only as much is read as is listed; drafts have none and come last.
        var days = layout.stories().stream()
                .collect(Collectors.groupingBy(
                        ExportLayout::day,
                        () -> new TreeMap<>(Comparator.<String>reverseOrder()),
                        Collectors.toList()));
        return days.values().stream().flatMap(this::listed);
    }

    private Stream<PostRef> listed(List<String> names) {
        return names.stream()
                .flatMap(name -> ref(name).stream())
                .sorted(Comparator.comparing(
                        PostRef::publishedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder())));
    }

    private List<PostRef> ref(String name) {
        try {
            var ref = reader.read(original(name)).ref();
            if (ref.id().isEmpty()) {
                problems.add(
                        new Problem(
                                Problem.Code.POST_UNREADABLE,
                                name,
                                "neither its name nor its text holds the id of a story, such as 3f2a9c51d0b4, so that it cannot be kept; 'offprint convert' turns it into Markdown"));
                return List.of();
            }
            var first = files.putIfAbsent(ref.id(), name);
            if (first != null && !first.equals(name)) {
                leaveOut(name, "is the same story as " + first);
                return List.of();
            }
            holdsPublished |= !ref.isDraft();
            return List.of(ref);
        } catch (UnavailablePostException e) {
            if (ExportLayout.isNamedAsStory(name)) {
                problems.add(new Problem(e.code(), name, e.getMessage()));
            } else {
                leaveOut(name, "holds no story");
            }
            return List.of();
        }
    }

    @Override
    public Original read(PostRef ref) throws UnavailablePostException {
        var name = files.get(ref.id());
        if (name == null) {
            throw new UnavailablePostException(
                    Problem.Code.POST_UNAVAILABLE,
                    "%s holds no story %s".formatted(layout.files().place(), ref.id()));
        }
        var story = original(name);
        if (ref.isDraft()) {
            var writer = writer();
            story = writer.isPresent()
                    ? Answers.of(story).with(writer.get().about(ref)).original()
                    : story;
        }
        return details == null ? story : details.added(ref, story);
    }

    /** The profile of the writer whose export it is, as its files name it, or else as the first story does. */
    @Override
    public Optional<URI> place() {
        try {
            return writer().map(writer -> new MediumAddress.ProfileAddress(writer.username()).home())
                    .or(this::firstWriter);
        } catch (UnavailablePostException e) {
            // The stories can be read all the same; only whose they are is not told.
            return Optional.empty();
        }
    }

    private Optional<URI> firstWriter() {
        return layout.stories().stream()
                .flatMap(story -> homeOf(story).stream())
                .filter(home -> !home.equals(MediumPostReader.HOME))
                .findFirst();
    }

    private Optional<URI> homeOf(String story) {
        try {
            return Optional.of(reader.read(original(story)).publication().home());
        } catch (UnavailablePostException e) {
            // Another tells it; that this one cannot be read is said when it is listed.
            return Optional.empty();
        }
    }

    private Optional<ExportProfile> writer() throws UnavailablePostException {
        var profile = layout.profile();
        return profile == null ? Optional.empty() : ExportProfile.in(text(profile));
    }

    private Original original(String name) throws UnavailablePostException {
        var address = PostId.atEnd(name.replaceFirst("\\.html$", "")).map(MediumAddress::byId);
        return new Original(address.orElse(URI.create("")), Original.Format.PAGE, text(name));
    }

    private String text(String name) throws UnavailablePostException {
        try {
            return layout.files().text(name);
        } catch (IOException e) {
            throw new UnavailablePostException(
                    Problem.Code.POST_UNREADABLE,
                    "%s in %s could not be read: %s"
                            .formatted(name, layout.files().place(), e.getMessage()));
        }
    }

    @Override
    public List<Problem> problems() {
        var all = new ArrayList<>(problems);
        if (holdsPublished) {
            all.add(
                    new Problem(
                            Problem.Code.UNLISTED_POSSIBLE,
                            layout.files().place().toString(),
                            "an export does not tell stories that are listed nowhere from others; some of these may be meant for those who have the link only"));
        }
        if (details != null) {
            all.addAll(details.problems());
        }
        return all;
    }

    private void leaveOut(String name, String why) {
        problems.add(new Problem(Problem.Code.EXPORT_FILE_LEFT_OUT, name, "it %s; it was left out".formatted(why)));
    }

    @Override
    public void close() {
        layout.files().close();
    }
}
