"""Models and presets."""

from pathlib import Path

import pytest

from storyboard.store.catalogue import BadCatalogue, load_models, load_presets
from storyboard.store.paths import UserFolders

PRESET = '[[presets]]\nid = "a"\nlabel = "A"\nas_of = "2026-11-21"\nsource = "here"\n'
MODEL = '[[models]]\nid = "m"\nlabel = "M"\napi_kind = "draft"\nas_of = 2026-11-21\nsource = "here"\n'


def presets(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "presets.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_model_of_ours_can_be_loaded() -> None:
    models = load_models()
    assert models["draft"].api_kind == "draft"
    assert all(entry_id == model.id for entry_id, model in models.items())


def test_every_preset_of_ours_can_be_loaded() -> None:
    loaded = load_presets()
    assert loaded["broadcast-ebu"].loudness_lufs == -23.0
    assert all(0 <= preset.safe_bottom < 0.5 for preset in loaded.values())


def test_a_date_may_be_written_as_a_date(tmp_path: Path) -> None:
    assert load_models(built_in=presets(tmp_path, MODEL))["m"].as_of == "2026-11-21"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("= 3", r"presets\.toml: it is not valid TOML: .*line 1"),
        ("\xff", r"presets\.toml: it is not valid TOML"),
        ("schema = 2", "schema is 2; this version reads 1"),
        ("[[preset]]\n", "the key 'preset' is not known here"),
        ('presets = "x"', "presets is no list"),
        ("presets = [3]", r"presets\[0\] has no id"),
        ("[[presets]]\nlabel = 'x'", r"presets\[0\] has no id"),
        (PRESET + PRESET, "the id 'a' is used twice"),
        (PRESET.replace('label = "A"\n', ""), r"presets\.toml: presets 'a': the field label is missing"),
        (PRESET + 'width = "wide"', "presets 'a': the field width cannot be"),
        (PRESET + "widht = 3", "presets 'a': the field widht is not known"),
        (PRESET.replace("2026-11-21", "last year"), "presets 'a': the field as_of is 'last year'"),
        (PRESET.replace("2026-11-21", "2026-13-01"), "presets 'a': the field as_of is '2026-13-01'"),
        (PRESET.replace('"here"', '" "'), "presets 'a': the field source is empty"),
        (PRESET + 'rate = "23.976 fps"', "presets 'a': the field rate is '23.976 fps'"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_by_entry_and_field(tmp_path: Path, text: str, words: str) -> None:
    path = presets(tmp_path, "")
    path.write_text(text, encoding="latin-1")
    with pytest.raises(BadCatalogue, match=words):
        load_presets(built_in=path)


def test_a_field_inside_a_list_is_told_with_its_place(tmp_path: Path) -> None:
    path = presets(tmp_path, MODEL + 'sizes = [{ width = 1280, height = "tall" }]')
    with pytest.raises(BadCatalogue, match=r"models 'm': the field sizes\[0\]\.height cannot be"):
        load_models(built_in=path)


def test_an_unknown_field_inside_a_table_is_told(tmp_path: Path) -> None:
    path = presets(tmp_path, MODEL + "durations = { longest_s = 3 }")
    with pytest.raises(BadCatalogue, match=r"durations\.longest_s is not known"):
        load_models(built_in=path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadCatalogue, match="cannot be read"):
        load_presets(built_in=tmp_path / "nothing.toml")


def test_an_absurdly_large_file_is_refused(tmp_path: Path) -> None:
    path = presets(tmp_path, "")
    with path.open("rb+") as file:
        file.truncate(5 * 1024 * 1024)
    with pytest.raises(BadCatalogue, match="larger than 4 MB"):
        load_presets(built_in=path)


def test_a_users_file_adds_an_entry(folders: UserFolders) -> None:
    folders.config.mkdir()
    presets(folders.config, PRESET)
    assert list(load_presets(folders))[-1] == "a"


def test_a_users_file_changes_fields_and_keeps_the_rest(folders: UserFolders) -> None:
    folders.config.mkdir()
    presets(folders.config, '[[presets]]\nid = "tiktok"\nmax_s = 600\n')
    before, after = load_presets()["tiktok"], load_presets(folders)["tiktok"]
    assert (after.max_s, after.max_bytes, after.label) == (600, before.max_bytes, before.label)


def test_a_users_broken_file_is_told_by_its_own_name(folders: UserFolders) -> None:
    folders.config.mkdir()
    presets(folders.config, '[[presets]]\nid = "mine"\n')
    with pytest.raises(BadCatalogue, match=rf"{folders.config.name}/presets\.toml: presets 'mine': the field label"):
        load_presets(folders)


def test_a_user_without_a_file_has_ours(folders: UserFolders) -> None:
    assert load_presets(folders) == load_presets()
