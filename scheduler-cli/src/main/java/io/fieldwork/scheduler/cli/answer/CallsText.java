package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.view.Call;
import io.fieldwork.scheduler.format.view.Moments;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to ring about a new version, for a terminal and for other programs. */
public final class CallsText {

    private CallsText() {}

    /** One line a call, for example {@code Case Manager 7 (C07): Mon 15 Sep 15:30 -> Tue 16 Sep 09:30, with ...}. */
    public static List<String> lines(List<Call> calls) {
        return calls.stream().map(CallsText::line).toList();
    }

    /** The same as a list of objects. */
    public static ArrayNode json(List<Call> calls) {
        ArrayNode list = JsonPrinter.object().putArray("calls");
        for (Call call : calls) {
            ObjectNode node = list.addObject();
            node.put("person", call.person()).put("about", call.about());
            node.put("was", time(call.was())).put("now", time(call.now()));
            node.put("with", call.with()).put("where", call.where()).put("say", call.say());
        }
        return list;
    }

    private static String line(Call call) {
        String who = call.person() + " (" + call.about() + "): ";
        if (call.now() == null) {
            return who + call.say() + (call.was() == null ? "" : ", was to join " + Moments.of(call.was()));
        }
        String place = call.where().isEmpty() ? "" : ", " + call.where();
        String joins = "joins " + Moments.of(call.now()) + " with " + call.with() + place;
        return call.was() == null
                ? who + call.say() + ", " + joins
                : who + "was to join " + Moments.of(call.was()) + ", " + joins;
    }

    private static @Nullable String time(@Nullable LocalDateTime time) {
        return time == null ? null : time.toString();
    }
}
