"""A parser of web pages that knows nothing of ours: Page."""

from html.parser import HTMLParser


class Page(HTMLParser):
    """The texts of the elements by tag, and whether every element is closed in its place."""

    def __init__(self, text):
        super().__init__()
        self.open, self.texts = [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        if tag != "meta":
            self.open.append(tag)
            self.texts.append((tag, ""))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and data.strip():
            tag, text = self.texts[-1]
            self.texts[-1] = (tag, text + data)

    def of(self, tag):
        return [text for found, text in self.texts if found == tag]
