package dev.offprint.platform.substack;

import static dev.offprint.clean.Markup.component;
import static dev.offprint.clean.Markup.cssClass;
import static dev.offprint.clean.Markup.tag;

import dev.offprint.clean.CleanStep;
import dev.offprint.clean.Markup;
import dev.offprint.clean.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Drops what only serves the platform. None of it holds a word of the author's post. */
final class FurnitureStep implements CleanStep {

    /** The logo, the call to read on and the counts of a card of a post or a publication. Seen 2021-2025. */
    private static final List<Markup> OF_CARDS = List.of(
            cssClass("embedded-post-publication-logo"),
            cssClass("embedded-post-cta-wrapper"),
            cssClass("embedded-post-cta"),
            cssClass("embedded-post-read-more"),
            cssClass("embedded-post-meta"),
            cssClass("embedded-publication-logo"));

    private static final List<Markup> OF_POSTS = List.of(
            // Subscribe forms. Seen 2020-2026 in bodies (…-editor) and on pages, where the form stands alone, too.
            cssClass("subscription-widget-wrap-editor"),
            cssClass("subscription-widget-wrap"),
            cssClass("subscription-widget"),
            cssClass("subscribe-widget"),
            component("SubscribeWidgetToDOM"),
            component("SubscribeWidget"),
            // Calls to install the app, to join the chat, to write to the author; slots for advertisements. Seen
            // 2023-2026 in bodies, empty but for their data.
            cssClass("install-substack-app-embed"),
            component("InstallSubstackAppToDOM"),
            cssClass("community-chat"),
            component("CommunityChatRenderPlaceholder"),
            cssClass("directMessage"),
            component("DirectMessageToDOM"),
            cssClass("sponsorship-campaign-embed"),
            component("SponsorshipCampaignToDOM"),
            // The place up to which everybody may read, in whole bodies; the call to pay, on pages. Seen 2024-2026.
            cssClass("paywall-jump"),
            component("PaywallToDOM"),
            component("Paywall"),
            // The link sign beside a heading. Seen 2024-2025 on pages.
            cssClass("header-anchor-parent"),
            cssClass("header-anchor-widget"),
            // <label class="hide-text">Text within this block will maintain its original spacing…</label>. Seen
            // 2024.
            cssClass("hide-text"),
            // The number before a footnote, which leads back. Seen 2021-2025.
            cssClass("footnote-number"),
            // Enlarge and restack buttons over pictures. Seen 2023-2026.
            cssClass("image-link-expand"),
            tag("button"));

    @Override
    public List<Markup> markup() {
        return Stream.concat(OF_POSTS.stream(), OF_CARDS.stream()).toList();
    }

    @Override
    public void apply(Element element, Reading reading) {
        // Nothing is handed on.
    }
}
