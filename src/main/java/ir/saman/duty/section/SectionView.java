package ir.saman.duty.section;

import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An organ's duties on its page. */
record SectionView(long organ, Map<Standing, Long> counts, List<Near> nearest, LocalDate today) {

    /** Each opens into its duties. */
    List<Figure> figures() {
        return counts.entrySet().stream()
                .map(each -> new Figure(
                        each.getKey().chip(),
                        Digits.grouped(each.getValue()),
                        "",
                        list() + "&standing=" + each.getKey()))
                .toList();
    }

    String list() {
        return "/desk/duties?organ=" + organ;
    }
}
