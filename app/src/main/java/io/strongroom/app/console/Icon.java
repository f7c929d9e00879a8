package io.strongroom.app.console;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons of the console, named for what they mean. Sizes and colours come from the style sheets.
public enum Icon {
    ENCRYPTED(Feather.LOCK),
    NOT_ENCRYPTED(Feather.UNLOCK),
    KEY(Feather.KEY),
    DATA_KEY(Feather.PACKAGE),
    BUCKET(Feather.DATABASE),
    OBJECT(Feather.FILE),
    DOCUMENT(Feather.FILE_TEXT),
    PICTURE(Feather.IMAGE),
    FOLDER(Feather.FOLDER),
    SUCCESS(Feather.CHECK_CIRCLE),
    UNDO(Feather.ROTATE_CCW),
    LAYERS(Feather.LAYERS),
    VERIFY(Feather.CHECK_SQUARE),
    CHECK(Feather.CHECK),
    FAILED(Feather.X_CIRCLE),
    CLOSE(Feather.X),
    DISABLED(Feather.SLASH),
    PENDING_IMPORT(Feather.INBOX),
    CLOCK(Feather.CLOCK),
    DELETE(Feather.TRASH_2),
    MIRRORED(Feather.DOWNLOAD_CLOUD),
    REENCRYPT(Feather.REFRESH_CW),
    ROTATE(Feather.ROTATE_CW),
    RESTORE(Feather.ROTATE_CCW),
    UPLOAD(Feather.UPLOAD),
    DOWNLOAD(Feather.DOWNLOAD),
    ATTENTION(Feather.ALERT_TRIANGLE),
    DANGER(Feather.ALERT_OCTAGON),
    INFORMATION(Feather.INFO),
    SHIELD(Feather.SHIELD),
    USERS(Feather.USERS),
    USER(Feather.USER),
    GRANT(Feather.USER_PLUS),
    QUESTION(Feather.HELP_CIRCLE),
    CHAIN(Feather.LINK),
    AUDIT(Feather.LIST),
    ENDPOINT(Feather.SERVER),
    OVERVIEW(Feather.PIE_CHART),
    JOBS(Feather.LAYERS),
    SETTINGS(Feather.SETTINGS),
    ADJUST(Feather.SLIDERS),
    SEARCH(Feather.SEARCH),
    BELL(Feather.BELL),
    STORE(Feather.HARD_DRIVE),
    DOWN(Feather.CHEVRON_DOWN),
    RIGHT(Feather.CHEVRON_RIGHT),
    LEFT(Feather.CHEVRON_LEFT),
    ARROW_DOWN(Feather.ARROW_DOWN),
    ARROW_RIGHT(Feather.ARROW_RIGHT),
    NEW_UPLOADS(Feather.ARROW_UP_CIRCLE),
    MORE(Feather.MORE_HORIZONTAL),
    ADD(Feather.PLUS),
    COPY(Feather.COPY),
    SAVE(Feather.SAVE),
    PRINT(Feather.PRINTER),
    SHOW(Feather.EYE),
    HIDE(Feather.EYE_OFF),
    FILTER(Feather.FILTER),
    CALENDAR(Feather.CALENDAR),
    ALGORITHM(Feather.CPU),
    LANGUAGE(Feather.GLOBE),
    DARK(Feather.MOON),
    LIGHT(Feather.SUN),
    BUSY(Feather.LOADER),
    PAUSE(Feather.PAUSE),
    PLAY(Feather.PLAY),
    STOP(Feather.SQUARE),
    EDIT(Feather.EDIT_2),
    OPEN(Feather.EXTERNAL_LINK),
    EMPTY_CIRCLE(Feather.CIRCLE);

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /// A new node with this icon; a node has one parent, so ask again for the next place.
    public FontIcon node() {
        return new FontIcon(glyph);
    }

    /// A new node with additional style classes.
    public FontIcon node(String... styleClasses) {
        FontIcon icon = node();
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }

    /// The literal for `iconLiteral` in FXML, such as `fth-lock`.
    public String literal() {
        return glyph.getDescription();
    }
}
