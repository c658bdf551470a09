package io.fieldwork.scheduler.format.excel.book;

import java.io.IOException;

/**
 * A workbook could not be encrypted, since the folder for temporary files takes none. The message says so in plain words,
 * and where that folder is.
 */
public final class NoTemporaryFileException extends IOException {

    private static final long serialVersionUID = 1L;

    NoTemporaryFileException(IOException cause) {
        super(
                "No temporary file could be written in the folder " + System.getProperty("java.io.tmpdir")
                        + ", and encrypting a workbook needs one. Maybe the disk is full, or the folder is gone or not"
                        + " yours. The files are as they were.",
                cause);
    }
}
