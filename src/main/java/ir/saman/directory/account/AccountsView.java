package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Shell;
import ir.saman.kit.web.Slice;
import java.util.List;

/** The list of accounts. */
record AccountsView(Form form, Slice<AccountLine> slice, boolean mayEdit) {

    Field words() {
        return Field.of(form, "q", text("directory.account.search"));
    }

    Field role() {
        return Field.of(form, "role", text("directory.account.role"));
    }

    Field organ() {
        return Field.of(form, "organ", text("directory.account.organ"));
    }

    List<Option> roles() {
        return SeatForm.roles();
    }

    /** The address of the list as it is narrowed now, as a file. */
    String export(Shell shell, String format) {
        String narrowed = shell.with("format", format);
        return "/desk/accounts/export" + narrowed.substring(narrowed.indexOf('?'));
    }

    Link home() {
        return Link.to(text("directory.account.new"), "/desk/accounts/new");
    }
}
