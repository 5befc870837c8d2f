package ir.saman.duty.referral;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Role;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.stream.Collectors;

/** Someone of the same organ a duty may be referred to, with what they are there. */
record Colleague(long account, String name, List<Role> roles) {

    Option option() {
        String as = roles.stream().map(Role::label).collect(Collectors.joining(text("duty.referral.and")));
        return new Option(Long.toString(account), text("duty.referral.colleague", name, as));
    }
}
