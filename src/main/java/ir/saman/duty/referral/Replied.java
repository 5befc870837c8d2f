package ir.saman.duty.referral;

/** How a reply went. */
sealed interface Replied {

    /** It went back to whoever referred. */
    record Done() implements Replied {}

    /** Nothing was open any more: replied already, or never referred. */
    record NothingOpen() implements Replied {}
}
