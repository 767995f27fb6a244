package dev.offprint.verify;

import dev.offprint.platform.Inventory;
import dev.offprint.platform.Inventory.Embed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a file may have although it is no part of the author's text: as much of its embeds' cards as it likes. */
final class Allowance {
    /** How many words of the running text an embed's own words may be away from it: those of a long tweet. */
    private static final int NEAR = 80;

    /** How long a recording lasts, which a player shows and its payload gives in seconds. */
    private static final Pattern LENGTH = Pattern.compile("\\d+:\\d\\d(?::\\d\\d)?");

    private final List<Embed> embeds;
    private final List<Set<String>> cards;
    private final Set<String> addresses;
    private final Set<String> labels = new HashSet<>();

    private Allowance(List<Embed> embeds) {
        this.embeds = embeds;
        this.cards = embeds.stream().map(Allowance::cores).toList();
        this.addresses = embeds.stream()
                .flatMap(embed -> embed.cardAddresses().stream())
                .map(Allowance::essence)
                .collect(Collectors.toSet());
    }

    /** What the embeds of the source allow, and one link of the file to each with a text of its own: "YouTube video". */
    static Allowance of(Inventory source, Inventory file) {
        var allowance = new Allowance(source.embeds());
        source.embeds().stream()
                .map(Embed::address)
                .filter(address -> !address.isEmpty())
                .forEach(address -> allowance.label(Sameness.decoded(address), source.embeds(), file.links()));
        return allowance;
    }

    /** What else leads to an embed, such as a call to read on, is no name for it; the name that is given last counts. */
    private void label(String address, List<Embed> all, List<Inventory.Link> links) {
        long names = all.stream()
                .filter(embed -> Sameness.decoded(embed.address()).equals(address))
                .count();
        var texts = links.stream()
                .filter(link -> Sameness.leadsTo(Sameness.decoded(link.target()), address))
                .map(link -> Inventory.words(link.text()))
                .filter(words -> !words.stream().allMatch(this::isOnCard))
                .toList();
        texts.stream()
                .skip(Math.max(0, texts.size() - names))
                .flatMap(List::stream)
                .map(Sameness::core)
                .forEach(labels::add);
    }

    private boolean isOnCard(String word) {
        var core = Sameness.core(word);
        return cards.stream().anyMatch(card -> core.isEmpty() || card.contains(core));
    }

    private static Set<String> cores(Embed embed) {
        return embed.card().stream().map(Sameness::core).collect(Collectors.toSet());
    }

    /** True when an embed near this place of the running text may show the word. */
    boolean covers(String word, int position) {
        var core = Sameness.core(word);
        boolean ofNoText = core.isEmpty() || LENGTH.matcher(word).matches();
        if ((ofNoText && !embeds.isEmpty()) || labels.contains(core)) {
            return true;
        }
        for (int i = 0; i < cards.size(); i++) {
            boolean near = Math.abs(embeds.get(i).position() - position) <= NEAR;
            if (near && cards.get(i).contains(core)) {
                return true;
            }
        }
        return false;
    }

    /** True when some embed may show the word, wherever it stands. */
    boolean covers(String word) {
        return isOnCard(word) || labels.contains(Sameness.core(word));
    }

    /** True for an address that an embed's card may hold. */
    boolean coversAddress(String address) {
        return leadsToEmbed(address) || addresses.contains(essence(address));
    }

    private boolean leadsToEmbed(String address) {
        var decoded = Sameness.decoded(address);
        return embeds.stream()
                .map(Embed::address)
                .anyMatch(place -> !place.isEmpty() && Sameness.leadsTo(decoded, Sameness.decoded(place)));
    }

    private static String essence(String address) {
        return Sameness.innermost(address).replaceFirst("[?#].*", "");
    }
}
