package io.strongroom.e2e.page;

import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.NextFiles;
import io.strongroom.e2e.support.Robot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The objects page: upload sheet, table, details.
public final class ObjectsPageObject {
    private final Robot robot;

    public ObjectsPageObject(Robot robot) {
        this.robot = robot;
        robot.node("objectsRoot");
    }

    /// Opens the sheet that says how `file` will be encrypted.
    public ObjectsPageObject chooseUpload(NextFiles files, Path file) {
        files.next(file);
        robot.fire("objectUpload");
        robot.node("uploadSheet");
        Await.until(
                "the reason to be told", () -> !robot.textNow("uploadReason").isBlank());
        return this;
    }

    /// Opens the sheet for these files.
    public UploadSheetPage upload(NextFiles files, Path... chosen) {
        files.next(chosen);
        robot.fire("objectUpload");
        return new UploadSheetPage(robot);
    }

    /// Why the files will be encrypted as they will.
    public String reason() {
        return robot.text("uploadReason");
    }

    /// Starts the upload and waits for the object.
    public ObjectsPageObject upload(String name) {
        robot.fire("uploadStart");
        return select(name);
    }

    /// Selects an object and waits for its details.
    public ObjectsPageObject select(String name) {
        robot.select("objectTable", Object.class, row -> row.toString().contains(name));
        Await.until(
                "the details of " + name,
                () -> robot.textNow("objectDetailsName").equals(name));
        robot.node("objectEnvelopePlace");
        return this;
    }

    /// Opens a bucket out of the list that stands there while none is open.
    public static ObjectsPageObject openBucket(Robot robot, String bucket) {
        robot.pick("objectBucketList", bucket);
        return new ObjectsPageObject(robot);
    }

    /// Clicks the header of a column.
    public ObjectsPageObject sortBy(String column) {
        robot.clickHeader(column);
        return this;
    }

    /// Types into the filter by name.
    public ObjectsPageObject filter(String part) {
        robot.type("objectFilter", part);
        return this;
    }

    /// Goes into a folder.
    public ObjectsPageObject openFolder(String name) {
        robot.select(
                "objectTable",
                Object.class,
                row -> row.toString().contains("Folder") && row.toString().contains(name));
        robot.pressEnter();
        Await.until(
                "the folder " + name,
                () -> robot.rowsNow("objectTable", _ -> true) > 0
                        && robot.rowsNow("objectTable", row -> row.toString().contains("Folder[prefix=" + name)) == 0);
        return this;
    }

    /// Selects some objects.
    public ObjectsPageObject selectAll(String... names) {
        robot.selectAll("objectTable", Object.class, row -> Stream.of(names).anyMatch(row.toString()::contains));
        return this;
    }

    /// The words in the cells of an object's row: name, size, time, chip, key, state.
    public List<String> row(String name) {
        return robot.row("objectTable", Object.class, row -> row.toString().contains(name));
    }

    /// Waits until the row of an object has these words.
    public ObjectsPageObject awaitRow(String name, String... words) {
        Await.until(
                "the row of " + name + " to say " + List.of(words),
                () -> robot.rowNow(
                                "objectTable",
                                Object.class,
                                row -> row.toString().contains(name))
                        .containsAll(List.of(words)));
        return this;
    }

    /// Opens the sheet that changes the encryption of what is selected.
    public EncryptionChoice change() {
        robot.fire("objectDetailsChange");
        robot.node("changeSheet");
        return new EncryptionChoice(robot);
    }

    /// Begins the change.
    public ObjectsPageObject startChange() {
        robot.fire("changeStart");
        return this;
    }

    /// Reads an object through the mirror origin that is not in the bucket.
    public ObjectsPageObject fetch(String name) {
        robot.fire("objectEmptyFetch");
        robot.type("fetchName", name);
        robot.fire("fetchAct");
        return select(name);
    }

    /// The headers that a client would see.
    public String headers() {
        return robot.text("objectHeaders");
    }

    /// Downloads the selected object.
    public ObjectsPageObject download(NextFiles files, Path target) {
        files.next(target);
        robot.fire("objectDetailsDownload");
        Await.until("the download to end", () -> Files.exists(target));
        return this;
    }
}
