package ir.saman.kit.web;

import java.util.Set;

/**
 * The person before the screen, as the frame shows them. Not a means of authority: rules take the actor as a parameter.
 *
 * @param name the person's name
 * @param organ the organ they act for
 * @param role the role they act in, in words
 * @param unread how many notices they have not read
 * @param roles role codes, opaque here: menu entries ask them
 * @param organId the id of that organ, opaque here: menu entries ask it; 0 for nobody's
 */
public record Viewer(String name, String organ, String role, int unread, Set<String> roles, long organId) {

    public Viewer {
        roles = Set.copyOf(roles);
    }
}
