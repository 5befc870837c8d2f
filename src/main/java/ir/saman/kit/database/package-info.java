/**
 * Where the data lives: the data folder, the PostgreSQL carried inside it (or an outside one), the two roles and the
 * migrations.
 */
@NamedInterface("database")
@NullMarked
package ir.saman.kit.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
