package ir.saman.circular.page;

import ir.saman.circular.CircularText.Opening;
import ir.saman.circular.Wording.OpeningWords;

/** What a clause makes possible, in words. */
record OpeningView(Opening opening, OpeningWords words) {}
