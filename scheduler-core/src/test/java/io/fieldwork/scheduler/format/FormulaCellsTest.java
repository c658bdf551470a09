package io.fieldwork.scheduler.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas are never worked out, and nothing that a workbook points to is opened. */
class FormulaCellsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<f>\"Si\"&amp;\"an\"</f>",
                "<f>[1]Sheet1!A1</f>",
                "<f t=\"array\" ref=\"A60:A61\">TRANSPOSE(B1:C1)</f>",
                "<f t=\"shared\" ref=\"A60:A61\" si=\"0\">B1</f>",
                "<f t=\"shared\" si=\"99\"/>",
                "<f>cmd|'/c calc'!A1</f>",
                "<f>WEBSERVICE(\"http://127.0.0.1/\")</f>",
                "<f>HYPERLINK(\"http://127.0.0.1/\",\"Other\")</f>"
            })
    void aFormulaCountsAsTheValueThatWasWorkedOut(String formula) throws IOException {
        Path file = withCell("<c r=\"A60\" t=\"str\">" + formula + "<v>Siân</v></c>")
                .write(folder.resolve("a.xlsx"));
        assertThat(InspectionFiles.read(file).expanded().people())
                .extracting(Person::name)
                .contains("Siân");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A60\"><f>1+1</f></c>",
                "<c r=\"A60\"><f>1+1</f><v></v></c>",
                "<c r=\"A60\"><f>1+1</f><v/></c>",
                "<c r=\"A60\" t=\"n\"><f>1+1</f><v/></c>",
                "<c r=\"A60\" t=\"b\"><f>1=1</f><v/></c>",
                "<c r=\"A60\"><f>WEBSERVICE(\"http://127.0.0.1/\")</f></c>",
                "<c r=\"A60\" t=\"e\"><f>Sites!#REF!</f><v>#REF!</v></c>",
                "<c r=\"A60\" t=\"e\"><f>A1:A9</f><v>#SPILL!</v></c>",
                "<c r=\"A60\" t=\"e\"><v>#CALC!</v></c>",
                "<c r=\"A60\"><f>Sites!B9</f><v>0</v></c>",
                "<c r=\"A60\"><f>'Our staff'!$A$9</f><v>0</v></c>",
                "<c r=\"A60\"><f>VLOOKUP(B1,Sites!A1:B9,2,FALSE)</f><v>0</v></c>"
            })
    void oneWithoutAValueIsAFaultOfItsCell(String cell) throws IOException {
        Path file = withCell(cell).write(folder.resolve("a.xlsx"));
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> InspectionFiles.read(file));
        assertThat(refused.issues().get(0).sentence())
                .startsWith("sheet Case managers, cell A60: ")
                .contains("expected a value: the formula in this cell has no result");
    }

    /** Without a formula an empty value is no 0, and with one that gives a text it is that text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A60\"><v></v></c>",
                "<c r=\"A60\" t=\"n\"><v/></c>",
                "<c r=\"A60\" t=\"s\"><v/></c>",
                "<c r=\"A60\" t=\"b\"><v/></c>",
                "<c r=\"A60\" t=\"str\"><f>\"\"</f><v></v></c>"
            })
    void anEmptyValueIsABlankCell(String cell) throws IOException {
        int before = InspectionFiles.read(new SpoiltWorkbook().write(folder.resolve("b.xlsx")))
                .expanded()
                .people()
                .size();
        Path file = withCell(cell).write(folder.resolve("a.xlsx"));
        assertThat(InspectionFiles.read(file).expanded().people()).hasSize(before);
    }

    /** As programs save it that write workbooks and open none. */
    @Test
    void anInspectorAndATimeWithoutAValueAreFaultsOfTheirCells() throws IOException {
        Path file = new SpoiltWorkbook()
                .replace(
                        SpoiltWorkbook.TEAM,
                        "<c r=\"A2\" s=\"1\" t=\"s\"><v>26</v></c>",
                        "<c r=\"A2\" s=\"1\"><f>\"I\"&amp;1</f><v></v></c>")
                .replace(
                        SpoiltWorkbook.ABSENCES,
                        "<c r=\"C2\" s=\"5\" t=\"n\"><v>0.3958333333333333</v></c>",
                        "<c r=\"C2\" s=\"5\"><f>C3</f><v/></c>")
                .write(folder.resolve("a.xlsx"));
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> InspectionFiles.read(file));
        assertThat(refused.issues())
                .extracting(issue -> issue.place())
                .contains("sheet Team, cell A2", "sheet Absences, cell C2");
    }

    @Test
    void nothingThatAWorkbookPointsToIsOpened() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.xlsx"), "nobody reads this");
        Object before = Files.getAttribute(secret, "lastAccessTime");
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            SpoiltWorkbook workbook = withCell("<c r=\"A60\" t=\"inlineStr\"><is><t>" + secret + " " + address
                    + " \\\\server\\share ../x</t></is></c>");
            workbook.before(
                    "xl/_rels/workbook.xml.rels",
                    "</Relationships>",
                    link("externalLinkPath", address, "e1")
                            + link("connections", secret.toUri().toString(), "e2")
                            + link("attachedTemplate", "file://server/share/a.xltx", "e3"));
            workbook.before("_rels/.rels", "</Relationships>", link("metadata/thumbnail", address, "e4"));
            workbook.before(
                    "xl/worksheets/_rels/sheet9.xml.rels",
                    "</Relationships>",
                    link("image", address + "image.png", "e5")
                            + link("oleObject", secret.toUri().toString(), "e6")
                            + link("hyperlink", address + "link", "e7"));
            workbook.before(
                    "xl/worksheets/_rels/sheet10.xml.rels", "</Relationships>", link("vmlDrawing", address, "e8"));
            Path file = workbook.write(folder.resolve("a.xlsx"));

            assertThat(InspectionFiles.read(file).expanded().people())
                    .extracting(Person::name)
                    .anyMatch(name -> name.contains(address));

            assertThat(hasCaller(server)).isFalse();
            assertThat(Files.getAttribute(secret, "lastAccessTime")).isEqualTo(before);
        }
    }

    private static boolean hasCaller(ServerSocket server) throws IOException {
        server.setSoTimeout(200);
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static String link(String type, String target, String id) {
        return "<Relationship Id=\"" + id
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" Target=\"" + target + "\" TargetMode=\"External\"/>";
    }

    private static SpoiltWorkbook withCell(String cell) throws IOException {
        return new SpoiltWorkbook()
                .before(SpoiltWorkbook.CASE_MANAGERS, "</sheetData>", "<row r=\"60\">" + cell + "</row>");
    }
}
