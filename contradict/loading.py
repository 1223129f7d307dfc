"""Loads models without their libraries' own bars and chatter on stderr."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def quiet_loading() -> Iterator[None]:
    """Keep the libraries quiet while a model loads, and leave their settings as they were.

    What goes wrong still raises, and the error says it.
    """
    from transformers.utils import logging as transformers_logging

    switch: Any = transformers_logging
    shown = switch.is_progress_bar_enabled()
    loggers = [logging.getLogger(name) for name in ("transformers", "sentence_transformers")]
    levels = [logger.level for logger in loggers]
    switch.disable_progress_bar()
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
        if shown:
            switch.enable_progress_bar()
