package ir.saman.directory.notice;

import ir.saman.kit.web.Slice;

/** The reader's notices, the latest first. */
record NoticesView(Slice<NoticeLine> slice, int unread) {}
