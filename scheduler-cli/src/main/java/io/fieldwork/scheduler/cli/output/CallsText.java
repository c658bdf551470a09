package io.fieldwork.scheduler.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.PhoneCall;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to ring about a new version, for a terminal and for other programs. */
public final class CallsText {

    private CallsText() {}

    /** One line a call, for example {@code Case Manager 7 (C07): Mon 15 Sep 15:30 -> Tue 16 Sep 09:30, with ...}. */
    public static List<String> lines(List<PhoneCall> calls) {
        return calls.stream().map(CallsText::line).toList();
    }

    /** The same as a list of objects. */
    public static ArrayNode json(List<PhoneCall> calls) {
        ArrayNode list = JsonPrinter.object().putArray("calls");
        for (PhoneCall call : calls) {
            ObjectNode node = list.addObject();
            node.put("person", call.person()).put("about", call.about());
            node.put("was", time(call.was())).put("now", time(call.now()));
            node.put("with", call.with()).put("where", call.where()).put("say", call.say());
        }
        return list;
    }

    private static String line(PhoneCall call) {
        String who = call.person() + " (" + call.about() + "): ";
        if (call.now() == null) {
            return who + call.say() + (call.was() == null ? "" : ", was to join " + Labels.ENGLISH.moment(call.was()));
        }
        String place = call.where().isEmpty() ? "" : ", " + call.where();
        String joins = "joins " + Labels.ENGLISH.moment(call.now()) + " with " + call.with() + place;
        return call.was() == null
                ? who + call.say() + ", " + joins
                : who + "was to join " + Labels.ENGLISH.moment(call.was()) + ", " + joins;
    }

    private static @Nullable String time(@Nullable LocalDateTime time) {
        return time == null ? null : time.toString();
    }
}
