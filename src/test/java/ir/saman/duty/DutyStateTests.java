package ir.saman.duty;

import static ir.saman.duty.DutyState.BEFORE;
import static ir.saman.duty.DutyState.ENDED;
import static ir.saman.duty.DutyState.EXEMPT;
import static ir.saman.duty.DutyState.MET;
import static ir.saman.duty.DutyState.MET_LATE;
import static ir.saman.duty.DutyState.OPEN;
import static ir.saman.duty.DutyState.RETURNED;
import static ir.saman.duty.DutyState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import org.junit.jupiter.api.Test;

@Serves("F2")
class DutyStateTests {

    @Test
    void onlyWhatIsStillToDoTakesAnAnswer() {
        assertThat(DutyState.values())
                .filteredOn(DutyState::answerable)
                .containsExactlyInAnyOrder(OPEN, BEFORE, RETURNED);
    }

    @Test
    void onlyASubmittedAnswerIsDecided() {
        assertThat(DutyState.values())
                .filteredOn(state -> state.leadsTo(MET) || state.leadsTo(MET_LATE) || state.leadsTo(RETURNED))
                .containsExactly(SUBMITTED);
    }

    @Test
    void whatWasDueBeforeSamanGoesBackToWhereItWas() {
        assertThat(DutyState.values())
                .filteredOn(state -> state.leadsTo(BEFORE))
                .containsExactly(SUBMITTED);
        assertThat(BEFORE.answerable()).isTrue();
    }

    @Test
    void whatIsMetOrExemptStaysSoOrGoesOnElsewhere() {
        for (DutyState end : new DutyState[] {MET, MET_LATE, EXEMPT}) {
            assertThat(DutyState.values()).filteredOn(end::leadsTo).containsExactly(ENDED);
        }
    }

    @Test
    void whatEndedCanOnlyBeLaidAgain() {
        assertThat(DutyState.values()).filteredOn(ENDED::leadsTo).containsExactly(OPEN);
    }
}
