"""Targets: the servers that generate, the key of each, and whether it answers."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from storyboard.later import later
from storyboard.store.secrets import KeyChain
from storyboard.studio.context import Context
from storyboard.ui.pieces import Choice, quiet, section
from storyboard.ui.sentences import spoken
from storyboard.ui.vocabulary import said
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.aiming import (
        add_server,
        addable_profiles,
        describe_targets,
        keep_key,
        let_private,
        remove_server,
        try_target,
    )
else:
    add_server = later("storyboard.studio.aiming", "add_server")
    addable_profiles = later("storyboard.studio.aiming", "addable_profiles")
    let_private = later("storyboard.studio.aiming", "let_private")
    describe_targets = later("storyboard.studio.aiming", "describe_targets")
    keep_key = later("storyboard.studio.aiming", "keep_key")
    remove_server = later("storyboard.studio.aiming", "remove_server")
    try_target = later("storyboard.studio.aiming", "try_target")

ROLE = Qt.ItemDataRole.UserRole


class TargetsPage(QWidget):
    """`said` carries a sentence with its level, `changed` that targets are others now."""

    said = Signal(str, str)
    changed = Signal()

    def __init__(self, context: Context, keys: KeyChain, workshop: Workshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._keys = keys
        self._workshop = workshop
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Targets"))
        self.list.setMinimumWidth(200)
        self.list.currentItemChanged.connect(lambda now, _before: self._choose(now))
        self._about = quiet()
        self.key = QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setPlaceholderText(self.tr("Paste the key here; it is never shown again"))
        self.key.setAccessibleName(self.tr("Key"))
        self.key.returnPressed.connect(self.keep_key)
        self.keep = self._button(self.tr("Keep key"), self.keep_key)
        self.test = self._button(self.tr("Test connection"), self.test_connection)
        self.remove = self._button(self.tr("Remove"), self.remove_target)
        self.private = QCheckBox(self.tr("Its clips may come from a private address"))
        self.private.setToolTip(self.tr("For a server of your own that keeps its clips in your network"))
        self.private.clicked.connect(self.let_private)
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.refresh()

    def refresh(self, wanted: str = "") -> None:
        """Read the targets again and choose the one of that id."""
        held = wanted or self._id()
        self.list.clear()
        for row in describe_targets(self._context, self._keys):
            item = QListWidgetItem(spoken(row["name"]))
            item.setData(ROLE, row)
            self.list.addItem(item)
            if row["id"] == held:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def keep_key(self) -> None:
        """Keep what was pasted as the key of the chosen target."""
        target_id, value = self._id(), self.key.text().strip()
        self.key.clear()
        if value:
            self._do(lambda: keep_key(target_id, value, self._context, self._keys))

    def test_connection(self) -> None:
        """Ask the chosen target whether it answers and takes the key; costs nothing, and nothing waits for it."""
        target_id = self._id()
        self._told.setText(self.tr("Asking {target}\u2026").format(target=target_id))
        self.test.setEnabled(False)
        self._workshop.save(
            lambda: try_target(target_id, self._context, self._keys), done=self._answered, failed=self._failed
        )

    def remove_target(self) -> None:
        """Forget the chosen target and its key."""
        target_id = self._id()
        self._do(lambda: remove_server(target_id, self._context))

    def let_private(self, is_allowed: bool) -> None:
        """Let the chosen target's clips come from a private address, or no longer."""
        target_id = self._id()
        self._do(lambda: let_private(target_id, is_allowed=is_allowed, context=self._context))

    def add(self) -> None:
        """Add the server that is written below."""
        name, url = self._name.text().strip(), self._url.text().strip()
        target_id = "-".join(name.lower().split())
        model, profile = self._model.text().strip(), str(self._profile.currentData())
        self._do(
            lambda: add_server(target_id, url=url, model=model, profile=profile, name=name, context=self._context),
            target_id,
            told=self.tr("{name} is added. Paste its key above, then test the connection.").format(name=name),
        )

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._about)
        right.addWidget(self.key)
        row = QHBoxLayout()
        for button in (self.keep, self.test, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        right.addLayout(row)
        right.addWidget(self.private)
        right.addWidget(self._told)
        right.addSpacing(12)
        right.addWidget(section(self.tr("Add a target")))
        right.addLayout(self._form())
        right.addStretch(1)
        both = QHBoxLayout(self)
        both.setContentsMargins(20, 16, 20, 16)
        both.setSpacing(16)
        both.addWidget(self.list)
        both.addLayout(right, 1)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._name, self._url, self._model = QLineEdit(), QLineEdit(), QLineEdit()
        self._url.setPlaceholderText("https://api.example.com/v1")
        self._able = {able.id: able for able in addable_profiles(self._context)}
        self._profile = Choice([(able.id, spoken(able.label)) for able in self._able.values()], self.tr("Profile"))
        self._profile.show_value("openai-compatible")
        self._profile.chosen.connect(self._know_profile)
        for text, widget in (
            (self.tr("Name"), self._name),
            (self.tr("Address"), self._url),
            (self.tr("Model"), self._model),
            (self.tr("Profile"), self._profile),
        ):
            widget.setAccessibleName(text)
            form.addRow(text, widget)
        row = QHBoxLayout()
        row.addWidget(self._button(self.tr("Add"), self.add))
        row.addStretch(1)
        form.addRow("", row)
        return form

    def _know_profile(self, profile: str) -> None:
        """A server of that kind may have an address and a model of its own."""
        able = self._able[profile]
        self._url.setPlaceholderText(able.base_url or "https://api.example.com/v1")
        self._model.setPlaceholderText(able.id if able.base_url and able.prices else "")

    def _button(self, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(ROLE)["id"]) if item is not None else ""

    def _choose(self, item: QListWidgetItem | None) -> None:
        row: dict[str, Any] | None = item.data(ROLE) if item is not None else None
        is_server = row is not None and row["kind"] != "draft"
        for widget in (self.key, self.keep, self.test, self.remove, self.private):
            widget.setEnabled(is_server)
        self.private.setChecked(bool(row and row["private"]))
        self._told.clear()
        if row is None:
            return
        if is_server:
            words = self.tr("{server}\nModel: {model}\nKey: {key}").format(
                server=row["server"], model=row["model"] or self.tr("none"), key=said(row["key"])
            )
        else:
            words = self.tr("Draws panels on this computer: offline, free, needs no key.")
        self._about.setText(words)

    def _do(self, work: Callable[[], str], wanted: str = "", told: str = "") -> None:
        """Short, but the keyring may ask the user something: never on the window's thread."""

        def done(words: str) -> None:
            self.changed.emit()
            self.refresh(wanted)
            self._told.setText(told or spoken(words))

        self._workshop.save(work, done=done, failed=self._failed)

    def _answered(self, words: str) -> None:
        self.test.setEnabled(True)
        self._told.setText(f"\u2713 {spoken(words)}")

    def _failed(self, why: str) -> None:
        self.test.setEnabled(True)
        self._told.setText(f"\u2715 {spoken(why)}")
