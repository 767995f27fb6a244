package dev.offprint.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What a person would say of a file that could not be used: of some failures Java tells the path and nothing else. */
public final class FileTrouble {
    private FileTrouble() {}

    /** The file or files, where the failure names them, and why. */
    public static String of(IOException e) {
        if (!(e instanceof FileSystemException trouble) || trouble.getFile() == null) {
            return reason(e);
        }
        String files = trouble.getOtherFile() == null
                ? trouble.getFile()
                : trouble.getFile() + " -> " + trouble.getOtherFile();
        return "%s could not be read or written (%s)".formatted(files, reason(e));
    }

    /** Why: the file system's own words where there are any. */
    public static String reason(IOException e) {
        if (e instanceof FileSystemException refusal && refusal.getReason() != null) {
            return refusal.getReason();
        }
        if (e instanceof AccessDeniedException) {
            return "Permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "No such file or folder";
        }
        return e instanceof FileAlreadyExistsException
                ? "There is another file or folder of this name"
                : String.valueOf(e.getMessage());
    }
}
