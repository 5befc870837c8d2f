package ir.saman.directory.first;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The resource files as JSON arrays, one object a row: SQL takes a whole file as one parameter. */
@Component
class ResourceRows {

    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final JsonMapper json;

    ResourceRows(JsonMapper json) {
        this.json = json;
    }

    /** The rows of a CSV file whose first line names the columns. */
    String csv(String file) {
        try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
            List<Map<String, String>> rows =
                    WITH_HEADER.parse(reader).stream().map(CSVRecord::toMap).toList();
            return json.writeValueAsString(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A YAML file, whatever its shape. */
    String yaml(String file) {
        try (InputStream content = open(file)) {
            return json.writeValueAsString(new YAMLMapper().readTree(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) throws IOException {
        return new ClassPathResource("directory/" + file).getInputStream();
    }
}
