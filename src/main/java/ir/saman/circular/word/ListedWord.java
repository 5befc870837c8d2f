package ir.saman.circular.word;

import static ir.saman.kit.text.Texts.text;

/** A word or phrase that is often a misreading, and what is then meant. */
record ListedWord(long id, String word, String suggestion, Place place, String note) {

    /** Where the word is suspect. */
    enum Place {
        ANYWHERE,
        LETTERHEAD;

        String label() {
            return text("circular.word.place." + name());
        }
    }

    String removing() {
        return text("circular.word.remove.of", word);
    }
}
