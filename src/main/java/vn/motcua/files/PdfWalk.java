package vn.motcua.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.RuleViolation;

/** Visits every value of a PDF once, without recursion, whether its page tree reaches it or not. */
final class PdfWalk {

    private record Step(COSBase value, int depth) {}

    private final COSDocument document;
    private final FilesSettings.PdfLimits limits;
    private final Deadline deadline;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Step> ahead = new ArrayDeque<>();

    PdfWalk(COSDocument document, FilesSettings.PdfLimits limits, Deadline deadline) {
        this.document = document;
        this.limits = limits;
        this.deadline = deadline;
    }

    Set<PdfDanger> dangers() {
        var found = EnumSet.noneOf(PdfDanger.class);
        add(document.getTrailer(), 0);
        for (var key : new ArrayList<>(document.getXrefTable().keySet())) {
            add(document.getObjectFromPool(key), 0);
            while (!ahead.isEmpty()) {
                deadline.check();
                visit(ahead.pop(), found);
            }
        }
        return found;
    }

    private void visit(Step step, Set<PdfDanger> found) {
        switch (step.value()) {
            case COSObject reference -> add(reference.getObject(), 0);
            case COSDictionary dictionary -> {
                for (var danger : PdfDanger.values()) {
                    if (danger.isIn(dictionary)) {
                        found.add(danger);
                    }
                }
                dictionary.getValues().forEach(value -> add(value, step.depth() + 1));
            }
            case COSArray array -> array.forEach(value -> add(value, step.depth() + 1));
            default -> {} // numbers, names, strings hold nothing
        }
    }

    private void add(@Nullable COSBase value, int depth) {
        if (depth > limits.depth()) {
            throw GuardedPdf.tooComplex();
        }
        if ((value instanceof COSObject || value instanceof COSDictionary || value instanceof COSArray)
                && seen.add(value)) {
            if (seen.size() > limits.objects()) {
                throw GuardedPdf.tooComplex();
            }
            ahead.push(new Step(value, depth));
        }
    }

    /** Pages that the page tree really has, whatever it says; a tree that bites its tail cannot be read. */
    int pages() {
        var nodes = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
        var open = new ArrayDeque<Step>();
        var pages = 0;
        if (document.getTrailer().getDictionaryObject(COSName.ROOT) instanceof COSDictionary catalogue
                && catalogue.getDictionaryObject(COSName.PAGES) instanceof COSDictionary root) {
            open.push(new Step(root, 0));
        }
        while (!open.isEmpty()) {
            deadline.check();
            var step = open.pop();
            if (step.depth() > limits.depth() || open.size() > limits.objects()) {
                throw GuardedPdf.tooComplex();
            }
            if (step.value() instanceof COSDictionary node
                    && node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                if (!nodes.add(node)) {
                    throw RuleViolation.invalid("files.pdf-broken");
                }
                for (var i = 0; i < kids.size(); i++) {
                    var kid = kids.getObject(i);
                    if (kid != null) {
                        open.push(new Step(kid, step.depth() + 1));
                    }
                }
            } else if (step.value() instanceof COSDictionary) {
                pages++;
            }
        }
        return pages;
    }
}
