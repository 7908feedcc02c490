# Who is quoted, and where do the figures differ? The same questions as explore.ipynb, in base R and jsonlite.
#   Rscript notebooks/explore.R [DIST [PLOT.svg]]
library(jsonlite)

arguments <- commandArgs(trailingOnly = TRUE)
dist <- if (length(arguments) >= 1) arguments[1] else "dist"
plot_file <- if (length(arguments) >= 2) arguments[2] else tempfile(fileext = ".svg")

# Ids and texts stay text ("NA" may be a word), an empty cell is a missing value.
read_table <- function(name) {
  path <- file.path(dist, "csv", paste0(name, ".csv"))
  read.csv(path, encoding = "UTF-8", na.strings = "", stringsAsFactors = FALSE)
}
documents <- read_table("documents")
quotes <- merge(read_table("quotes"), documents[c("document_id", "outlet")])
quantities <- read_table("quantities")
groups <- read_table("groups")
members <- read_table("group_members")

# Offsets count code points, as substr does, from 0; the end is not included. JSON, as read.csv shortens line ends of \r\n.
if (!all(is.na(documents$text))) {
  whole <- fromJSON(file.path(dist, "json", "documents.json"))
  cited <- fromJSON(file.path(dist, "json", "quotes.json"))
  text <- whole$text[match(cited$document_id, whole$document_id)]
  stopifnot(substr(text, cited$start + 1, cited$end) == cited$text)
  cat(nrow(cited), "quotes are exactly the text at their offsets\n\n")
}

# A list column is JSON text in a cell.
parts <- vapply(quotes$spans, function(cell) if (is.na(cell)) 1L else max(1L, NROW(fromJSON(cell))), integer(1))
cat(sum(parts > 1), "quotes are split by words of the reporter\n\n")

# Who is quoted, and by whom.
heard <- quotes[!is.na(quotes$speaker), ]
by_outlet <- table(heard$speaker, heard$outlet)
most <- by_outlet[order(-rowSums(by_outlet), rownames(by_outlet)), , drop = FALSE]
most <- most[seq_len(min(12, nrow(most))), , drop = FALSE]
print(most)

# Where the figures differ.
disputed <- groups[groups$kind == "quantity" & groups$agreement != "same", c("group_id", "label")]
disputed <- merge(merge(disputed, members[c("group_id", "record_id", "relation")]), quantities, by.x = "record_id", by.y = "quantity_id")
disputed <- merge(disputed, documents[c("document_id", "outlet", "published_at")])
disputed <- disputed[order(disputed$label, disputed$published_at, disputed$outlet), ]
cat("\n")
print(disputed[c("label", "published_at", "outlet", "bound", "value", "unit", "relation")], row.names = FALSE)

svg(plot_file, width = 9, height = 6)
par(mar = c(4, 14, 2, 1))
if (nrow(most) > 0) {
  barplot(t(most[rev(seq_len(nrow(most))), , drop = FALSE]), horiz = TRUE, las = 1, xlab = "quotes", main = "Who is quoted",
          legend.text = TRUE, args.legend = list(x = "bottomright", bty = "n"), col = hcl.colors(ncol(most), "Dark 3"))
}
invisible(dev.off())
cat("\nplot:", plot_file, "\n")
