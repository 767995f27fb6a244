package dev.offprint.verify;

import java.util.List;

/** What the addresses in a file stood for before they were made local. */
interface Origins {

    /** Where a link led; the address itself where it was not made local. */
    String ofLink(String address);

    /** Where a picture was had from: several addresses when they gave the same picture, since such share a file. */
    List<String> ofPicture(String address);

    /** Those of a file in which nothing was made local. */
    static Origins asWritten() {
        return new Origins() {
            @Override
            public String ofLink(String address) {
                return address;
            }

            @Override
            public List<String> ofPicture(String address) {
                return List.of(address);
            }
        };
    }
}
