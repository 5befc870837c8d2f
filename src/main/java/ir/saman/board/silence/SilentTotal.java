package ir.saman.board.silence;

/** How many organs are silent in any way, and how many in each. */
record SilentTotal(long organs, long noAccount, long noSignIn, long noAnswer) {

    long of(Silence way) {
        return switch (way) {
            case NO_ACCOUNT -> noAccount;
            case NO_SIGN_IN -> noSignIn;
            case NO_ANSWER -> noAnswer;
        };
    }
}
