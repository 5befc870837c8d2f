package ir.saman.kit.web;

/** What is wrong with the field {@code name}, in words. */
public record FormError(String name, String text) {

    /** The field's place in the page, for a link to it. */
    public String href() {
        return "#" + Field.id(name);
    }
}
