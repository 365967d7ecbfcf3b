"""The settings dialog: pages beside each other; every change holds at once, and nothing waits for a button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from storyboard.model.errors import StoryboardError
from storyboard.model.values import replace
from storyboard.store.secrets import KeyChain
from storyboard.store.settings import Settings, change_settings, load_settings
from storyboard.studio.context import Context
from storyboard.ui.keymap import Keymap
from storyboard.ui.message_bar import MessageBar
from storyboard.ui.settings.general_page import Change, GeneralPage
from storyboard.ui.settings.keyboard_page import KeyboardPage
from storyboard.ui.settings.money_page import MoneyPage
from storyboard.ui.settings.targets_page import TargetsPage
from storyboard.ui.theme import Palette
from storyboard.ui.work import Workshop


class SettingsDialog(QDialog):
    """`settled` carries the settings from before and those that hold now."""

    settled = Signal(object, object)

    def __init__(
        self,
        context: Context,
        keys: KeyChain,
        workshop: Workshop,
        keymap: Keymap,
        palette: Palette,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(self.tr("Settings"))
        self.messages = MessageBar(palette)
        self.general = GeneralPage(context.settings)
        self.money = MoneyPage(context, workshop)
        self.targets = TargetsPage(context, keys, workshop)
        self.keyboard = KeyboardPage(keymap)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.general, self.tr("General"))
        self.tabs.addTab(self.targets, self.tr("Targets and keys"))
        self.tabs.addTab(self.money, self.tr("Money"))
        self.tabs.addTab(self.keyboard, self.tr("Keyboard"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.tabs, 1)
        self.general.changed.connect(self._change)
        self.money.changed.connect(self._change)
        for page in (self.general, self.money):
            page.trouble.connect(lambda words: self.messages.say(words, "error"))
        self.targets.changed.connect(self._read_again)
        self.keyboard.changed.connect(self._take_keys)
        self.resize(780, 560)

    def _change(self, change: Change) -> None:
        before = self._context.settings
        try:
            now = change_settings(self._context.folders, change)
        except StoryboardError as error:
            self.messages.say(str(error), "error")
            return
        self.messages.hide()
        self._hold(before, now)

    def _read_again(self) -> None:
        before = self._context.settings
        self._hold(before, load_settings(self._context.folders))

    def _hold(self, before: Settings, now: Settings) -> None:
        if now != before:
            self._context.settings = now
            self.settled.emit(before, now)

    def _take_keys(self, keymap: Keymap) -> None:
        name = keymap.preset.name if keymap.preset else ""
        self._change(lambda held: replace(held, key_preset=name, shortcuts=keymap.own))
