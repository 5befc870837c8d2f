package ir.saman.directory.imports;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.imports.ImportRow.What;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Organs from a file: what it must look like, its preview with every fault, and the commit. */
@Controller
class ImportPage {

    private final Imports imports;
    private final ImportSql sql;

    ImportPage(Imports imports, ImportSql sql) {
        this.imports = imports;
        this.sql = sql;
    }

    /** What the upload's template draws. */
    record UploadModel(Form form) {
        List<Column> columns() {
            return List.of(Column.values());
        }
    }

    /** What the preview's template draws; at most 200 faults and 50 rows are shown, the counts are of all. */
    record PreviewModel(
            UUID id,
            ImportSql.Batch batch,
            Map<What, Integer> counts,
            List<Fault> faults,
            List<ImportSql.Sample> sample) {

        int count(What what) {
            return counts.getOrDefault(what, 0);
        }

        boolean mayCommit() {
            return batch.faultCount() == 0 && !batch.committed() && count(What.MAKE) + count(What.CHANGE) > 0;
        }
    }

    /** What a file must look like, and where it is given. */
    @GetMapping("/desk/organs/import")
    @Asks(Act.IMPORT_ORGANS)
    Reply upload() {
        return Page.of("directory/imports/upload", new UploadModel(Form.empty()));
    }

    /** An empty file with the headings and an example, {@code xlsx}. */
    @GetMapping("/desk/organs/import/template")
    @Asks(Act.IMPORT_ORGANS)
    Reply template() {
        return Example.sheet();
    }

    /** Reads a file: to its preview, or 422 if it is none that can be read. */
    @PostMapping("/desk/organs/import")
    @Asks(Act.IMPORT_ORGANS)
    Reply read(@RequestParam Optional<MultipartFile> file, Actor actor) throws IOException {
        Optional<MultipartFile> given = file.filter(each -> !each.isEmpty());
        if (given.isEmpty()) {
            return refused(text("directory.import.file.missing"));
        }
        String name = Optional.ofNullable(given.get().getOriginalFilename()).orElse("");
        return switch (imports.read(name, given.get().getBytes(), actor.by())) {
            case Imports.Read.Kept kept -> Redirect.to(address(kept.batch()));
            case Imports.Read.Refused refused -> refused(refused.why().words());
        };
    }

    /** What a file that was read would do. */
    @GetMapping("/desk/organs/import/{batch:[0-9a-f-]{36}}")
    @Asks(Act.IMPORT_ORGANS)
    Reply preview(@PathVariable UUID batch, Actor actor) {
        ImportSql.Batch found =
                sql.find(batch, actor.account().value()).orElseThrow(() -> new NotFound("import " + batch));
        return Page.of(
                "directory/imports/preview",
                new PreviewModel(batch, found, sql.counts(batch), sql.faults(batch), sql.sample(batch)));
    }

    /** Commits it; a second time does nothing more. */
    @PostMapping("/desk/organs/import/{batch:[0-9a-f-]{36}}")
    @Asks(Act.IMPORT_ORGANS)
    Reply commit(@PathVariable UUID batch, Actor actor) {
        return switch (imports.commit(batch, actor.by())) {
            case DONE -> Redirect.to(address(batch)).saying(text("directory.import.done"));
            case ALREADY_DONE -> Redirect.to(address(batch)).saying(text("directory.import.done.before"));
            case HAS_FAULTS -> Redirect.to(address(batch)).saying(text("directory.import.faults.first"));
            case STALE -> Redirect.to("/desk/organs/import").saying(text("directory.import.stale"));
            case UNKNOWN -> throw new NotFound("import " + batch);
        };
    }

    private static Page refused(String why) {
        return Page.of("directory/imports/upload", new UploadModel(Form.empty().error("file", why)))
                .refused();
    }

    private static String address(UUID batch) {
        return "/desk/organs/import/" + batch;
    }
}
