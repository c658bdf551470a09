package io.fieldwork.scheduler.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way down a tree: each place is said as the user finds it in the file, and has one fault at most. */
class JsonPlaceTest {

    private final Issues issues = new Issues();

    private JsonPlace root(String json) throws IOException {
        JsonNode tree = JsonMapper.builder().build().readTree(json);
        return JsonPlace.root(tree, issues);
    }

    @Test
    void everyValueIsFoundAtItsPath() throws IOException {
        JsonPlace root = root("{ \"a\": [ { \"b\": 1 }, [ 2, 3 ] ], \"c\": null }");
        assertThat(root.path()).isEmpty();
        JsonPlace list = root.field("a");
        assertThat(list.path()).isEqualTo("a");
        assertThat(list.entries().get(0).field("b").path()).isEqualTo("a[0].b");
        assertThat(list.entries().get(0).field("b").node().intValue()).isEqualTo(1);
        assertThat(list.entries().get(1).entries().get(1).path()).isEqualTo("a[1][1]");
        assertThat(list.entries().get(1).entries().get(1).node().intValue()).isEqualTo(3);
        assertThat(root.fields().keySet()).containsExactly("a", "c");
        assertThat(root.field("c").isLeftOut()).isTrue();
        assertThat(root.field("d").isLeftOut()).isTrue();
        assertThat(list.isLeftOut()).isFalse();
    }

    @Test
    void whatIsNoObjectHasNoFieldsAndWhatIsNoListNoEntries() throws IOException {
        JsonPlace root = root("{ \"a\": [ 1 ], \"o\": { \"x\": 1 }, \"t\": \"text\" }");
        assertThat(root.field("a").fields()).isEmpty();
        assertThat(root.field("o").entries()).isEmpty();
        assertThat(root.field("t").entries()).isEmpty();
        assertThat(root.field("t").fields()).isEmpty();
        assertThat(root.field("t").field("x").isLeftOut()).isTrue();
    }

    @Test
    void aPlaceHasOneFaultAndKnowsIt() throws IOException {
        JsonPlace at = root("{ \"a\": [ \" five \" ] }").field("a").entries().get(0);
        assertThat(at.isFaulty()).isFalse();
        at.fault("a number");
        at.fault("x", "something else");
        assertThat(at.isFaulty()).isTrue();
        assertThat(issues.list()).containsExactly(new Issue.Fault("a[0]", "five", "a number", null));
    }

    @Test
    void aStrangeFieldIsNamedWithTheNearestThatIsKnown() throws IOException {
        root("{ \"a\": { \"titel\": 1, \"minutes\": 2, \"q\": 3 } }").field("a").only(List.of("title", "minutes"));
        assertThat(issues.list())
                .containsExactly(
                        new Issue.Fault("a.titel", "titel", "one of the fields title, minutes", "title"),
                        new Issue.Fault("a.q", "q", "one of the fields title, minutes", null));
    }
}
