package heng.server.people;

import java.util.List;

/// Somebody with an account, as rights see them.
public record Person(String account, List<Grant> grants) {

    public Person {
        grants = List.copyOf(grants);
    }
}
