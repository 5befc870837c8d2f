package ir.saman.circular.layer;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Reply;
import ir.saman.secretariat.FileId;
import ir.saman.secretariat.Files;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /desk/circular-texts/{id}/source/{original}}: the file a text came in, always as a download. */
@Controller
class SourcePages {

    private final Desk desk;
    private final LayerSql layers;
    private final Files files;

    SourcePages(Desk desk, LayerSql layers, Files files) {
        this.desk = desk;
        this.layers = layers;
        this.files = files;
    }

    /** 404 where the text was typed in, and for whoever may not work on it. */
    @Asks(Act.EDIT_CIRCULAR_TEXT)
    @GetMapping("/desk/circular-texts/{id:[0-9]{1,18}}/source/{original:[0-9]{1,18}}")
    Reply source(@PathVariable long id, @PathVariable long original, Actor actor) {
        desk.head(id, actor);
        return layers.all(id).stream()
                .filter(each -> each.id() == original && each.file() > 0)
                .findFirst()
                .map(each -> files.download(new FileId(each.file()), each.fileName()))
                .orElseThrow(() -> new NotFound("source " + original + " of circular " + id));
    }
}
