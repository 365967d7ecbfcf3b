"""The statements that make a journal and write its tables, and the version they stand for."""

from collections.abc import Mapping
from typing import NamedTuple

from storyboard.store.database import Format

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE event (
    id TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    board_rev TEXT NOT NULL,
    author_id TEXT NOT NULL,
    install_id TEXT NOT NULL,
    at_utc TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX event_order ON event (seq, id);
CREATE INDEX event_kind ON event (kind, seq);
CREATE INDEX event_subject ON event (subject, seq);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;

CREATE TABLE job (
    id TEXT PRIMARY KEY,
    shot_id TEXT NOT NULL,
    batch_id TEXT NOT NULL,
    state TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    target_id TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    instance_id TEXT NOT NULL,
    estimate_microusd INTEGER,
    spent_microusd INTEGER,
    seq INTEGER NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX job_state ON job (state, seq);
CREATE INDEX job_shot ON job (shot_id, seq);
CREATE INDEX job_money ON job (state, estimate_microusd, spent_microusd);
CREATE INDEX job_batch ON job (batch_id, state, estimate_microusd, spent_microusd);
CREATE INDEX job_remote ON job (remote_id);

CREATE TABLE take (
    id TEXT PRIMARY KEY, shot_id TEXT NOT NULL, sha256 TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL
);
CREATE INDEX take_shot ON take (shot_id, seq);
CREATE TABLE receipt (take_id TEXT PRIMARY KEY, job_id TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE suspect (
    id TEXT PRIMARY KEY, job_id TEXT NOT NULL, sha256 TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL
);
CREATE INDEX suspect_job ON suspect (job_id);
CREATE TABLE approval (shot_id TEXT PRIMARY KEY, take_id TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE rating (key TEXT PRIMARY KEY, take_id TEXT NOT NULL, author_id TEXT NOT NULL, stars INTEGER NOT NULL);
"""

JOURNAL = Format(label="journal", application_id=0x53424A4C, version=1, schema=SCHEMA)
"""The project's journal; the id spells SBJL."""


class FoldTable(NamedTuple):
    """The statements for one fold table; rows are named parameters."""

    get: str
    put: str
    drop: str
    clear: str


PUT_JOB = """
INSERT INTO job VALUES (:id, :shot_id, :batch_id, :state, :request_hash, :target_id, :remote_id, :instance_id,
    :estimate_microusd, :spent_microusd, :seq, :body)
ON CONFLICT (id) DO UPDATE SET shot_id=excluded.shot_id, batch_id=excluded.batch_id, state=excluded.state,
    request_hash=excluded.request_hash, target_id=excluded.target_id, remote_id=excluded.remote_id,
    instance_id=excluded.instance_id, estimate_microusd=excluded.estimate_microusd,
    spent_microusd=excluded.spent_microusd, seq=excluded.seq, body=excluded.body
"""
"""A job changes often: in its place only the indexes of what changed are written, where a replaced row costs all."""

FOLD_TABLES: Mapping[str, FoldTable] = {
    "job": FoldTable(
        get="SELECT * FROM job WHERE id=?",
        put=PUT_JOB,
        drop="DELETE FROM job WHERE id=?",
        clear="DELETE FROM job",
    ),
    "take": FoldTable(
        get="SELECT * FROM take WHERE id=?",
        put="INSERT OR REPLACE INTO take VALUES (:id, :shot_id, :sha256, :seq, :body)",
        drop="DELETE FROM take WHERE id=?",
        clear="DELETE FROM take",
    ),
    "receipt": FoldTable(
        get="SELECT * FROM receipt WHERE take_id=?",
        put="INSERT OR REPLACE INTO receipt VALUES (:take_id, :job_id, :body)",
        drop="DELETE FROM receipt WHERE take_id=?",
        clear="DELETE FROM receipt",
    ),
    "suspect": FoldTable(
        get="SELECT * FROM suspect WHERE id=?",
        put="INSERT OR REPLACE INTO suspect VALUES (:id, :job_id, :sha256, :seq, :body)",
        drop="DELETE FROM suspect WHERE id=?",
        clear="DELETE FROM suspect",
    ),
    "approval": FoldTable(
        get="SELECT * FROM approval WHERE shot_id=?",
        put="INSERT OR REPLACE INTO approval VALUES (:shot_id, :take_id, :body)",
        drop="DELETE FROM approval WHERE shot_id=?",
        clear="DELETE FROM approval",
    ),
    "rating": FoldTable(
        get="SELECT * FROM rating WHERE key=?",
        put="INSERT OR REPLACE INTO rating VALUES (:key, :take_id, :author_id, :stars)",
        drop="DELETE FROM rating WHERE key=?",
        clear="DELETE FROM rating",
    ),
}
"""The tables that are folded from events."""

INSERT_EVENT = "INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?)"
MERGE_EVENT = "INSERT OR IGNORE INTO event VALUES (?,?,?,?,?,?,?,?,?)"
ALL_EVENTS = "SELECT * FROM event ORDER BY seq, id"
EVENTS_ABOUT = "SELECT * FROM event WHERE subject=? ORDER BY seq, id"
EVENTS_OF_KINDS = "SELECT * FROM event WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY seq, id"
