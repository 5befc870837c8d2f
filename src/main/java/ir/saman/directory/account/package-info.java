/** Accounts and the people behind them: pages for the administrator, the first account, commands, demo accounts. */
@NullMarked
package ir.saman.directory.account;

import org.jspecify.annotations.NullMarked;
